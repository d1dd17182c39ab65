import { saidIn, useWords } from '@/words/words'
import type { Told } from './Values'

export interface Difference {
  before?: Told | null
  after?: Told | null
}

/** What differs between two versions, from the values both tell. */
export function differencesOf(before: readonly Told[], after: readonly Told[]): Difference[] {
  const old = new Map(before.map((told) => [told.key, told]))
  const same = (one: Told | undefined, other: Told) => one !== undefined && one.value.zh === other.value.zh && one.source === other.source
  return [
    ...after.filter((told) => !same(old.get(told.key), told)).map((told) => ({ before: old.get(told.key), after: told })),
    ...before.filter((told) => !after.some(({ key }) => key === told.key)).map((told) => ({ before: told })),
  ]
}

/** Old beside new, field by field; a source that changed alone is shown too. */
export function Differences({ of: differences }: { of: readonly Difference[] }) {
  const { t, language } = useWords()
  const side = (told: Told | null | undefined, other: Told | null | undefined) =>
    told ? (
      <>
        <span className="figure">{saidIn(told.value, language)}</span>
        {told.source && told.source !== other?.source && <span className="quiet small">{told.source}</span>}
      </>
    ) : (
      <span className="quiet">{t('rules.none')}</span>
    )
  return (
    <div className="list-frame">
      <table className="list rule-values differences">
        <thead>
          <tr>
            <th scope="col">{t('rules.item')}</th>
            <th scope="col">{t('rules.before')}</th>
            <th scope="col">{t('rules.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ before, after }) => {
            const told = after ?? before
            return told && (
              <tr key={told.key}>
                <th scope="row">{saidIn(told.group, language)} · {saidIn(told.label, language)}</th>
                <td data-side={t('rules.before')}>{side(before, after)}</td>
                <td data-side={t('rules.after')}>{side(after, before)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
