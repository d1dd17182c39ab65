import { Button } from 'antd'
import { PrintFacts, PrintSheet } from '@/pieces/print/PrintSheet'
import { Sheet } from '@/pieces/Sheet'
import { momentText } from '@/pieces/time'
import { useWords } from '@/words/words'
import { QrCode } from '@/pieces/QrCode'
import './identity.css'

/** What is printed, once. */
export interface Printed {
  code: string
  until: string
  organisation: string
  post: string
}

/** A slip for a unit's liaison: the code, and the address of signing up with the code behind `#`. */
export function InvitationSlip({ code, until, organisation, post, onClose }: Printed & { onClose: () => void }) {
  const { t, language } = useWords()
  const address = `${window.location.origin}/join#code=${code}`
  return (
    <Sheet title={t('identity.invitations.slip')} onClose={onClose}>
      <p className="quiet small">{t('identity.invitations.slipHelp')}</p>
      <p><Button type="primary" onClick={() => window.print()}>{t('identity.accounts.print')}</Button></p>
      <div className="slip">
        <PrintSheet title={t('identity.invitations.slip')}>
          <PrintFacts rows={[
            [t('identity.grants.organisation'), organisation],
            [t('identity.grants.post'), post],
            [t('identity.invitations.code'), <code key="code" className="secret">{code}</code>],
            [t('identity.invitations.expires'), momentText(until, language)],
            [t('identity.invitations.how'), t('identity.invitations.steps', { address: `${window.location.origin}/join` })],
          ]} />
          <p><QrCode text={address} label={t('identity.invitations.qr')} /></p>
        </PrintSheet>
      </div>
    </Sheet>
  )
}
