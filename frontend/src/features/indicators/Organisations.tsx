import { Link } from '@tanstack/react-router'
import { useWords } from '@/words/words'
import { factSearch, type Indicator, spoken, valueText } from './figures'
import type { FactSearch } from './search'

/** The organisations with anything counted, in the order in which the server tells them: their official one. */
function rows(all: Indicator[]): { id: string; name: string }[] {
  const names = new Map(all.flatMap(({ organisations }) => organisations.map(({ organisation, name }) => [organisation, name] as const)))
  return [...names].map(([id, name]) => ({ id, name }))
}

/** What each organisation's numbers are, where there are enough to tell; in official order, never by value. */
export function Organisations({ all, where }: { all: Indicator[]; where: Partial<FactSearch> }) {
  const { t, language } = useWords()
  const minimum = Math.max(...all.map((one) => one.minimum))
  return (
    <section className="card" aria-labelledby="by-organisation">
      <header>
        <h2 id="by-organisation">{t('indicators.organisations')}</h2>
        <p className="quiet small">{t('indicators.organisationsHelp', { count: minimum })}</p>
      </header>
      <div className="organisation-figures">
        <table className="list" aria-labelledby="by-organisation">
          <thead>
            <tr>
              <th scope="col">{t('indicators.organisation')}</th>
              {all.map((one) => <th key={one.code} scope="col">{spoken(one.name, language)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows(all).map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {all.map((one) => {
                  const figure = one.organisations.find(({ organisation }) => organisation === id)
                  if (!figure || figure.denominator === 0) return <td key={one.code} className="quiet">—</td>
                  const told = figure.tooFew ? t('indicators.tooFew', { count: figure.denominator }) : valueText(t, one.unit, figure.value)
                  return <td key={one.code} className="figure"><Link to="/indicators/facts" search={factSearch(one, 'DENOMINATOR', { ...where, organisation: id }) as never} aria-label={`${name} ${spoken(one.name, language)} ${told}`}>{told}</Link></td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
