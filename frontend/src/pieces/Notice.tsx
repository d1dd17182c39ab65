import type { ReactNode } from 'react'
import { Problem } from '@/session/problem'
import { type Say, useWords } from '@/words/words'
import { Icon } from './Icon'

/** What the page has to say about itself. */
export function Notice({ tone, children }: { tone: 'red' | 'amber' | 'green' | 'blue'; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <Icon name={tone === 'green' ? 'done' : tone === 'red' ? 'overdue' : 'info'} />
      <div className="grow">{children}</div>
    </div>
  )
}

/** The sentence for whatever was thrown: the server's own where it has one. */
export function problemText(error: unknown, t: Say): string {
  if (!(error instanceof Problem)) return t('error.network')
  if (error.code === 'network') return t('error.network')
  if (error.message) return error.message
  return t(error.status === 404 ? 'error.notFound' : error.status === 403 ? 'error.forbidden' : 'error.internal')
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords()
  const trace = error instanceof Problem ? error.traceId : undefined
  return (
    <Notice tone="red">
      <p>{problemText(error, t)}</p>
      <p className="row wide">
        {retry && (
          <button type="button" className="plain link" onClick={retry}>
            {t('error.retry')}
          </button>
        )}
        {trace && <span className="small">{t('error.trace')} {trace}</span>}
      </p>
    </Notice>
  )
}

/** Why there is nothing, and what could be done next. */
export function Empty({ why, hint, children }: { why: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{why}</p>
      {hint && <p className="small">{hint}</p>}
      {children}
    </div>
  )
}

/** Keeps the layout still while a part is on its way. */
export function Bones({ lines = 4 }: { lines?: number }) {
  const { t } = useWords()
  return (
    <div className="stack" role="status" aria-label={t('list.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="bone" style={{ width: `${90 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
