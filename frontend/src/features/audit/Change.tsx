import { momentText } from '@/pieces/time'
import { kindWord, useWords } from '@/words/words'
import { type Changed, changedLeaves } from './leaves'

/** What changed, value by value; masked by the server before it was ever stored. */
export function Change({ text }: { text: string }) {
  const { t, language } = useWords()
  // Stored in UTC; an auditor compares it with what people did here.
  const readable = (value: string) => (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? momentText(value, language) : value)
  let records: Changed[]
  try {
    const parsed: unknown = JSON.parse(text)
    records = (Array.isArray(parsed) ? parsed : [parsed]) as Changed[]
  } catch {
    return <p className="prose small">{text}</p>
  }
  return (
    <section className="stack" style={{ gap: 12 }}>
      <h3>{t('audit.change')}</h3>
      {records.map((record, index) => (
        <div key={record.id ?? index}>
          {record.kind && (
            <p>
              {kindWord(t, record.kind)} <span className="quiet small figure">{record.id}</span>
            </p>
          )}
          <dl className="change small">
            {changedLeaves(record).map(({ path, before, after }) => (
              <div key={path}>
                <dt className="quiet">{path}</dt>
                <dd>
                  {before !== undefined && <del title={before}>{readable(before)}</del>}
                  {after !== undefined && <ins title={after}>{readable(after)}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
