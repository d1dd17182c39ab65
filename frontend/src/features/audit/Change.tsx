import { useWords } from '@/words/words'

const show = (value: unknown) => (value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value))

type Sides = { before?: Record<string, unknown> | null; after?: Record<string, unknown> | null }

/** What changed, field by field; masked by the server before it was ever stored. */
export function Change({ text }: { text: string }) {
  const { t } = useWords()
  let change: unknown
  try {
    change = JSON.parse(text)
  } catch {
    return <p className="prose small">{text}</p>
  }
  const { before, after } = (change ?? {}) as Sides
  if (!before && !after) {
    return (
      <section>
        <h3>{t('audit.change')}</h3>
        <dl className="facts small">
          {Object.entries((change ?? {}) as object).map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{show(value)}</dd></div>
          ))}
        </dl>
      </section>
    )
  }
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const changed = names.filter((name) => show(before?.[name]) !== show(after?.[name]))
  return (
    <section>
      <h3>{t('audit.change')}</h3>
      <table className="list small">
        <thead><tr><th scope="col" /><th scope="col">{t('audit.before')}</th><th scope="col">{t('audit.after')}</th></tr></thead>
        <tbody>
          {changed.map((name) => <tr key={name}><th scope="row">{name}</th><td>{show(before?.[name])}</td><td>{show(after?.[name])}</td></tr>)}
        </tbody>
      </table>
    </section>
  )
}
