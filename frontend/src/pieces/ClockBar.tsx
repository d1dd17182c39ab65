import { useWords } from '@/words/words'
import { type ClockFacts, type Due, readClock, readDue } from './clock'
import { useNow } from './now'
import { momentText } from './time'
import './clock.css'

/** A clock as a bar from start to deadline; the words carry the meaning, the bar and colour only repeat it. */
export function ClockBar({ label, limit, ...clock }: ClockFacts & { label: string; limit: string }) {
  const { t, language } = useWords()
  const reading = readClock(clock, useNow(), t)
  const span = clock.dueAt
    ? t('time.from', { start: momentText(clock.startedAt, language), due: momentText(clock.dueAt, language) })
    : t('time.pendingWhy')
  return (
    <div className={`clock ${reading.tone}`} title={span}>
      <span className="clock-label">
        {label} <span className="quiet small">{t('time.limit', { limit })}</span>
      </span>
      <span className="clock-track" aria-hidden="true">
        <span className="clock-gone" style={{ width: `${Math.round(reading.gone * 100)}%` }} />
      </span>
      <span className="clock-text">
        {reading.text}
        <span className="unseen">{t('mark.comma')}{span}</span>
      </span>
    </div>
  )
}

/** A deadline in one line of a list. */
export function DueText({ dueAt, overdue, ...counted }: Omit<Due, 'dueAt'> & { dueAt: string | null | undefined; overdue?: boolean }) {
  const { t, language } = useWords()
  const at = useNow()
  if (!dueAt) return <span className="quiet">—</span>
  const { tone, text } = readDue({ dueAt, ...counted }, at, t)
  return (
    <time className={`tone ${overdue ? 'red' : tone}`} dateTime={dueAt} title={momentText(dueAt, language)}>
      {text}
    </time>
  )
}
