import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { monthText } from '@/pieces/time'
import { useWords } from '@/words/words'
import { MonthChart } from './MonthChart'
import { factSearch, type Indicator, monthSearch, spoken, valueText } from './figures'
import type { FactSearch } from './search'

interface Props {
  one: Indicator
  /** Whose numbers these are. */
  where: Partial<FactSearch>
}

/** An indicator: its value, what it counts, and how it went. */
export function IndicatorCard({ one, where }: Props) {
  const { t, language } = useWords()
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const heading = useId()
  const name = spoken(one.name, language)
  const facts = (part: 'NUMERATOR' | 'DENOMINATOR') => factSearch(one, part, where) as never
  return (
    <section className="card indicator" aria-labelledby={heading}>
      <header className="row between">
        <h2 id={heading}>{name}</h2>
        <div className="row" role="group" aria-label={t('indicators.byMonth', { name })}>
          {(['chart', 'table'] as const).map((kind) => (
            <button key={kind} type="button" className="plain small" aria-pressed={shown === kind} onClick={() => setShown(kind)}>{t(`indicators.${kind}`)}</button>
          ))}
        </div>
      </header>
      <p className="indicator-value figure">
        {one.denominator === 0 ? valueText(t, one.unit, null) : (
          <Link to="/indicators/facts" search={facts('DENOMINATOR')} aria-label={`${name} ${valueText(t, one.unit, one.value)}`}>{valueText(t, one.unit, one.value)}</Link>
        )}
      </p>
      <p className="small row">
        {one.unit === 'PERCENT' && (
          <><Link to="/indicators/facts" search={facts('NUMERATOR')}>{t('indicators.numerator')} {one.numerator}</Link><span className="quiet" aria-hidden="true">÷</span></>
        )}
        {one.unit !== 'COUNT' && <Link to="/indicators/facts" search={facts('DENOMINATOR')}>{t('indicators.denominator')} {one.denominator}</Link>}
        {one.openingDenominator > 0 && <Link to="/indicators/facts" search={{ ...factSearch(one, 'DENOMINATOR', where), opening: '1' } as never}>{t('indicators.opening', { count: one.openingDenominator })}</Link>}
        {one.direction !== 'NEITHER' && <span className="quiet">{t(one.direction === 'HIGHER_IS_BETTER' ? 'indicators.higher' : 'indicators.lower')}</span>}
      </p>
      {shown === 'chart' ? <MonthChart one={one} where={where} name={name} /> : <MonthTable one={one} where={where} name={name} />}
      <details className="small">
        <summary>{t('indicators.meaning')}</summary>
        <p>{spoken(one.meaning, language)}</p>
        <p className="quiet">{spoken(one.source, language)}</p>
      </details>
    </section>
  )
}

function MonthTable({ one, where, name }: Props & { name: string }) {
  const { t, language } = useWords()
  return (
    <table className="list">
      <caption className="unseen">{t('indicators.byMonth', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicators.month')}</th>
          <th scope="col">{t('indicators.value')}</th>
          <th scope="col">{t('indicators.denominator')}</th>
        </tr>
      </thead>
      <tbody>
        {one.months.map((figure) => {
          const [year, month] = figure.month.split('-').map(Number) as [number, number]
          return (
            <tr key={figure.month}>
              <th scope="row">{monthText(year, month, language)}</th>
              <td className="figure">{valueText(t, one.unit, figure.value)}</td>
              <td className="figure">
                {figure.denominator === 0 ? 0 : <Link to="/indicators/facts" search={factSearch(one, 'DENOMINATOR', { ...where, ...monthSearch(one, figure.month) }) as never}>{figure.denominator}</Link>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
