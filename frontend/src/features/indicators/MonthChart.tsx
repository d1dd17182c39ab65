import { Link } from '@tanstack/react-router'
import { monthText } from '@/pieces/time'
import { useWords } from '@/words/words'
import { factSearch, type Indicator, monthSearch, topOf, valueText } from './figures'
import type { FactSearch } from './search'

const HEIGHT = 112
const STEP = 40
const BAR = 22

/**
 * A bar a month. Twelve numbers need no library: each bar is a link into its facts, named in words, so that keys and
 * readers walk through the same list that eyes see.
 */
export function MonthChart({ one, where, name }: { one: Indicator; where: Partial<FactSearch>; name: string }) {
  const { t, language } = useWords()
  const top = topOf(one.unit, one.months)
  const width = one.months.length * STEP
  return (
    <figure className="month-chart">
      <figcaption className="unseen">{t('indicators.byMonth', { name })}</figcaption>
      <span className="quiet small figure">{valueText(t, one.unit, top)}</span>
      <div className="month-chart-plot">
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <line className="month-chart-line" x1={0} x2={width} y1={0.5} y2={0.5} />
          <line className="month-chart-line" x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          {one.months.map(({ month, value }, at) => {
            const high = ((value ?? 0) / top) * HEIGHT
            return <rect key={month} className="month-chart-bar" x={at * STEP + (STEP - BAR) / 2} width={BAR} y={HEIGHT - high} height={high} />
          })}
          <line className="month-chart-foot" x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        </svg>
        <ol style={{ gridTemplateColumns: `repeat(${one.months.length}, minmax(0, 1fr))` }}>
          {one.months.map((figure) => {
            const [year, number] = figure.month.split('-').map(Number) as [number, number]
            const month = monthText(year, number, language)
            const label = figure.denominator === 0
              ? t('indicators.noneIn', { month })
              : t('indicators.inMonth', { month, value: valueText(t, one.unit, figure.value), count: figure.denominator })
            const foot = <span className="month-chart-month small quiet" aria-hidden="true">{number}</span>
            return (
              <li key={figure.month}>
                {figure.denominator === 0 ? <span className="month-chart-spot" title={label}><span className="unseen">{label}</span>{foot}</span> : (
                  <Link className="month-chart-spot" to="/indicators/facts" search={factSearch(one, 'DENOMINATOR', { ...where, ...monthSearch(one, figure.month) }) as never} aria-label={label} title={label}>{foot}</Link>
                )}
              </li>
            )
          })}
        </ol>
      </div>
    </figure>
  )
}
