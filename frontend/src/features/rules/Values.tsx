import { saidIn, useWords } from '@/words/words'

interface Said {
  zh: string
  en: string
}

export interface Told {
  key: string
  group: Said
  label: Said
  value: Said
  source?: string | null
}

/** What a version says, group by group, each value with its source. */
export function Values({ values }: { values: readonly Told[] }) {
  const { t, language } = useWords()
  return (
    <div className="list-frame">
      <table className="list rule-values">
        <thead>
          <tr>
            <th scope="col">{t('rules.item')}</th>
            <th scope="col">{t('rules.value')}</th>
            <th scope="col">{t('rules.source')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((told) => (
            <tr key={told.key}>
              <th scope="row">{saidIn(told.group, language)} · {saidIn(told.label, language)}</th>
              <td className="figure rule-value">{saidIn(told.value, language)}</td>
              <td className="quiet small">{told.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
