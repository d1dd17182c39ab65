import { useWords } from '@/words/words'
import { Icon } from './Icon'
import { monthText } from './time'
import './month.css'

/** The name of a month between the ways to the one before and the one after. */
export function MonthSwitch({ year, month, onMove }: { year: number; month: number; onMove: (by: 1 | -1) => void }) {
  const { t, language } = useWords()
  return (
    <div className="month-switch">
      <button type="button" className="plain" aria-label={t('week.previous')} onClick={() => onMove(-1)}><Icon name="back" /></button>
      <span className="figure" aria-live="polite">{monthText(year, month, language)}</span>
      <button type="button" className="plain" aria-label={t('week.next')} onClick={() => onMove(1)}><Icon name="next" /></button>
    </div>
  )
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export function WeekHead() {
  const { t } = useWords()
  return (
    <thead>
      <tr>{days.map((day) => <th key={day} scope="col">{t(`week.${day}`)}</th>)}</tr>
    </thead>
  )
}
