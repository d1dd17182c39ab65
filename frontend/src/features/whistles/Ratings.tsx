import { useWords } from '@/words/words'
import type { Assignment } from './whistle'

export interface Rating {
  assignment: string
  /** 1 to 5; 0 while nothing is chosen. */
  grade: number
  remark: string
}

/** One grade and an optional remark for each department. */
export function Ratings({ assignments, value, onChange }: { assignments: readonly Assignment[]; value: Rating[]; onChange: (value: Rating[]) => void }) {
  const { t } = useWords()
  const change = (assignment: string, part: Partial<Rating>) => onChange(value.map((rating) => (rating.assignment === assignment ? { ...rating, ...part } : rating)))
  return (
    <>
      {value.map((rating) => {
        const name = assignments.find(({ id }) => id === rating.assignment)?.organisation?.name ?? ''
        return (
          <fieldset key={rating.assignment} className="rating">
            <legend>{name}</legend>
            <div className="grades">
              {[1, 2, 3, 4, 5].map((grade) => (
                <label key={grade}>
                  <input type="radio" name={rating.assignment} value={grade} checked={rating.grade === grade} onChange={() => change(rating.assignment, { grade })} aria-label={`${name} ${t('whistles.grade_value', { count: grade })}`} />
                  <span aria-hidden="true">{grade}</span>
                </label>
              ))}
            </div>
            <input className="input" value={rating.remark} maxLength={500} placeholder={t('whistles.command.remark')} aria-label={`${name} ${t('whistles.command.remark')}`} onChange={(event) => change(rating.assignment, { remark: event.target.value })} />
          </fieldset>
        )
      })}
    </>
  )
}
