import { describe, expect, it } from 'vitest'
import { endOfMonth, type Indicator, monthSearch, topOf } from './figures'
import { factFilter } from './search'

const figures = (...values: (number | null)[]) => values.map((value) => ({ value, numerator: 1, denominator: value === null ? 0 : 1 }))

describe('figures', () => {
  it('a chart of shares ends at all, one of hours at a round number', () => {
    expect(topOf('PERCENT', figures(3))).toBe(100)
    expect(topOf('HOURS', figures(26.6, null))).toBe(30)
    expect(topOf('HOURS', figures(0.4))).toBe(1)
    expect(topOf('HOURS', figures(null))).toBe(1)
  })

  it('the first and the last month end where the period ends', () => {
    const one = { from: '2026-02-10', asOf: '2026-04-05' } as Indicator
    expect(monthSearch(one, '2026-02-01')).toEqual({ from: '2026-02-10', asOf: '2026-02-28' })
    expect(monthSearch(one, '2026-03-01')).toEqual({ from: '2026-03-01', asOf: '2026-03-31' })
    expect(monthSearch(one, '2026-04-01')).toEqual({ from: '2026-04-01', asOf: '2026-04-05' })
    expect(endOfMonth('2024-02-01')).toBe('2024-02-29')
  })

  it('an address asks only for indicators that exist', () => {
    expect(factFilter({ indicator: 'RATED_WELL', part: 'NUMERATOR' })).toMatchObject({ indicator: 'RATED_WELL', part: 'NUMERATOR' })
    expect(factFilter({ indicator: 'made up', part: 'x' })).toMatchObject({ part: 'DENOMINATOR' })
    expect(factFilter({ indicator: 'made up' }).indicator).toBeUndefined()
  })
})
