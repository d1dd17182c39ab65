import type { FactPart, FactSearch } from './search'
import type { IndicatorsQuery } from '@/gql/graphql'
import type { Language } from '@/words/pairs'
import type { Say } from '@/words/words'

export type Indicator = IndicatorsQuery['indicators'][number]
type Figure = Pick<Indicator['months'][number], 'numerator' | 'denominator' | 'value'>

/** A value as people read it: 87.5%, 3.2 h. */
export function valueText(t: Say, unit: Indicator['unit'], value: number | null | undefined): string {
  if (value == null) return t('indicators.none')
  return t(unit === 'HOURS' ? 'indicators.hours' : unit === 'COUNT' ? 'indicators.count' : 'indicators.percent', { value })
}

export const spoken = (words: { zh: string; en: string }, language: Language) => (language === 'zh-CN' ? words.zh : words.en)

/** The top of a chart: all of it for shares, a round number above the longest for hours. */
export function topOf(unit: Indicator['unit'], figures: Figure[]): number {
  if (unit === 'PERCENT') return 100
  const most = Math.max(0, ...figures.map(({ value }) => value ?? 0))
  const step = 10 ** Math.floor(Math.log10(most || 1))
  return Math.max(1, Math.ceil(most / step) * step)
}

/** 2026-11-01 → 2026-11-30. */
export function endOfMonth(first: string): string {
  const [year, month] = first.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The facts of one month of an indicator, within its period. */
export const monthSearch = (one: Indicator, month: string): { from: string; asOf: string } => ({
  from: month < one.from ? one.from : month,
  asOf: endOfMonth(month) > one.asOf ? one.asOf : endOfMonth(month),
})

/** Where the facts behind a number are listed. */
export const factSearch = (one: Indicator, part: FactPart, where: Partial<FactSearch>): FactSearch => ({
  indicator: one.code, part, from: one.from, asOf: one.asOf, knownOn: one.knownOn, ...where,
})
