import { useWords } from '@/words/words'
import { kindsIn, type Limit, type Unit, upper } from './limits'

const units: Unit[] = ['clock_minutes', 'office_minutes', 'office_hours', 'working_days']

/** The lines of a new version; each that differs shows what it was. */
export function LimitsInput({ before, value, onChange }: { before: Limit[]; value: Limit[]; onChange: (value: Limit[]) => void }) {
  const { t } = useWords()
  const change = (line: Limit, part: Partial<Limit>) => onChange(value.map((one) => (one === line ? { ...one, ...part } : one)))
  const known = units.filter((unit) => before.some((line) => line.unit === unit) || unit === 'working_days')
  return (
    <ul className="stack" style={{ gap: 8 }}>
      {kindsIn(before).flatMap((kind) =>
        value.filter((line) => upper(line.kind) === kind).map((line) => {
          const name = `${t(`whistleKind.${kind}`)} · ${t(`clockKind.${upper(line.clock)}`)}`
          const old = before.find((one) => one.kind === line.kind && one.clock === line.clock)
          const changed = old && (old.amount !== line.amount || old.unit !== line.unit)
          return (
            <li key={line.kind + line.clock} className="row limit-line">
              <span>{name}</span>
              <input className="input" type="number" min={1} aria-label={name} value={line.amount || ''} onChange={(event) => change(line, { amount: Number(event.target.value) })} />
              <select className="input" aria-label={`${name} ${t('calendar.rules.unitLabel')}`} value={line.unit} onChange={(event) => change(line, { unit: event.target.value as Unit })}>
                {known.map((unit) => <option key={unit} value={unit}>{t(`calendar.rules.unitName.${unit}`)}</option>)}
              </select>
              {changed && <span className="tone amber small">{t('calendar.rules.was', { limit: t(`calendar.rules.unit.${old.unit}`, { count: old.amount }) })}</span>}
            </li>
          )
        }),
      )}
    </ul>
  )
}
