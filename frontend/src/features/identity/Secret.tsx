import { Button } from 'antd'
import { Sheet } from '@/pieces/Sheet'
import { say } from '@/pieces/Said'
import { useWords } from '@/words/words'
import './identity.css'

/** What is shown of a client once. */
export interface Shown {
  id: string
  secret: string
}

/** A client's id and secret, shown once, to be copied into the other system. */
export function Secret({ id, secret, onClose }: Shown & { onClose: () => void }) {
  const { t } = useWords()
  const copy = (text: string) => () => void navigator.clipboard.writeText(text).then(() => say(t('identity.clients.copied')))
  const lines: [string, string][] = [[t('identity.clients.id'), id], [t('identity.clients.secret'), secret]]
  return (
    <Sheet title={t('identity.clients.secret')} onClose={onClose}>
      <div className="stack">
        <p>{t('identity.clients.secretHelp')}</p>
        {lines.map(([name, text]) => (
          <div key={name}>
            <p className="quiet small">{name}</p>
            <p className="row between"><code className="machine">{text}</code><Button onClick={copy(text)} aria-label={`${t('identity.clients.copy')} ${name}`}>{t('identity.clients.copy')}</Button></p>
          </div>
        ))}
      </div>
    </Sheet>
  )
}
