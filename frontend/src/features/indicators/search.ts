import type { FactFilter, IndicatorCode, IndicatorFilter, IndicatorPart } from '@/gql/graphql'
import type { Search } from '@/pieces/ResourceList'

export type FactPart = IndicatorPart

/** What stands in the address of the list of facts. */
export interface FactSearch {
  indicator?: IndicatorCode
  part?: FactPart
  divisionCode?: string
  organisation?: string
  from?: string
  asOf?: string
  knownOn?: string
  /** `1`: only what opening balances brought along. */
  opening?: '1'
}

const codes: IndicatorCode[] = ['REPORTED_IN_IN_TIME', 'HOURS_TO_REPORT_IN', 'RATED_WELL', 'SOUNDED', 'CLOSED']

/** An address as the server's filter of one number; what it does not know stays away. */
export function figureFilter({ indicator, divisionCode, organisation, from, asOf, knownOn }: Search): IndicatorFilter {
  const known = codes.filter((code) => code === indicator)
  return { indicator: known.length > 0 ? known : null, divisionCode, organisation, from, asOf, knownOn }
}

/** The same address as the filter of the facts that the number counts. */
export function factFilter(search: Search): FactFilter {
  const { indicator, ...where } = figureFilter(search)
  return { ...where, indicator: indicator?.[0], part: search.part === 'NUMERATOR' ? 'NUMERATOR' : 'DENOMINATOR', opening: search.opening === '1' ? true : null }
}
