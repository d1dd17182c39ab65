import { Button } from 'antd'
import { Fragment, useId, useState } from 'react'
import { useNarrow } from '@/look/look'
import { actWord, useWords } from '@/words/words'
import './actions.css'

export interface AllowedAction {
  name: string
  reason?: string | null
}

export interface KnownAction {
  /** The command's name, `whistle.report_in`. */
  name: string
  label?: string
  run: () => void
  danger?: boolean
}

const plain = (name: string) => name.replace(/[^a-zA-Z]/g, '').toLowerCase()

/**
 * What may be done now as buttons, in the order the page knows them; what may not, greyed, says the server's reason
 * when it is touched, focused or pointed at. On a phone it is folded into a list of reasons, so that it hides nothing else.
 * An action the server did not mention is not for this person and not shown.
 */
export function ActionBar({ allowed, known, quiet }: { allowed: readonly AllowedAction[]; known: KnownAction[]; /** Inside a row or beside other things: no button stands out. */ quiet?: boolean }) {
  const { t } = useWords()
  const folded = useNarrow()
  const base = useId()
  const [why, setWhy] = useState<{ name: string; label: string; reason: string | null } | null>(null)
  const listed = known.flatMap((action) => {
    const answer = allowed.find((candidate) => plain(candidate.name) === plain(action.name))
    return answer ? [{ ...action, label: action.label ?? actWord(t, action.name), reason: answer.reason ?? null }] : []
  })
  const open = listed.filter((action) => action.reason === null)
  const shut = listed.filter((action) => action.reason !== null)
  if (listed.length === 0 || (quiet && open.length === 0)) return null
  const first = quiet ? undefined : open.find((action) => !action.danger)
  return (
    <div className="actions" role="group" aria-label={t('actions.label')}>
      <div className="row">
        {open.map((action) => (
          <Button key={action.name} type={action === first ? 'primary' : 'default'} danger={action.danger} onClick={action.run}>
            {action.label}
          </Button>
        ))}
        {open.length === 0 && !quiet && <span className="quiet">{t('actions.none')}</span>}
        {!folded && shut.map((action) => (
          <Fragment key={action.name}>
          <button
            type="button"
            className="shut"
            aria-disabled="true"
            title={action.reason ?? ''}
            aria-describedby={`${base}-${action.name}`}
            onClick={() => setWhy(action)}
            onFocus={() => setWhy(action)}
            onMouseEnter={() => setWhy(action)}
          >
            {action.label}
          </button>
          <span id={`${base}-${action.name}`} hidden>{action.reason}</span>
          </Fragment>
        ))}
      </div>
      {folded && !quiet && shut.length > 0 && (
        <details className="actions-shut">
          <summary>{t('actions.shut', { count: shut.length })}</summary>
          <ul className="small quiet">{shut.map((action) => <li key={action.name}>{t('actions.why', { action: action.label, reason: action.reason ?? '' })}</li>)}</ul>
        </details>
      )}
      {!folded && shut.length > 0 && <p className="actions-why small quiet" aria-live="polite">{why && t('actions.why', { action: why.label, reason: why.reason ?? '' })}</p>}
    </div>
  )
}
