import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Sheet } from '@/pieces/Sheet'
import { takeSlips } from '@/pieces/slips'
import { useWords } from '@/words/words'
import './identity.css'

/** A one-time password, shown once, to be handed over in person. */
export function Slip({ slip, account, name, until, onClose }: { slip: string; account: string; name: string; until?: string | null; onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const print = () => {
    takeSlips([{ slip, account, name, until }])
    void navigate({ to: '/slips/print' })
  }
  return (
    <Sheet title={t('identity.accounts.slip')} onClose={onClose}>
      <div className="slip">
        <p>{t('identity.accounts.slipFor', { name, account })}</p>
        <p><code className="secret">{slip}</code></p>
        <p className="quiet small">{t('identity.accounts.slipHelp')}</p>
        <p><Button onClick={print}>{t('identity.accounts.print')}</Button></p>
      </div>
    </Sheet>
  )
}
