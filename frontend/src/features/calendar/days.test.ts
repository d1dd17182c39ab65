import { describe, expect, it } from 'vitest'
import { daysIn, spansOf } from './days'

describe('the days of a year', () => {
  it('are read one a line', () => {
    expect(daysIn('2027-01-01\n\n 2027-02-11 ')).toEqual({ days: ['2027-01-01', '2027-02-11'] })
  })

  it('name the first line that is none', () => {
    expect(daysIn('2027-01-01\n2027-02-30').bad).toBe(2)
    expect(daysIn('1月1日').bad).toBe(1)
  })

  it('are told as spans', () => {
    expect(spansOf(['2026-01-01', '2026-01-30', '2026-01-31', '2026-02-01', '2026-05-01'])).toEqual([
      ['2026-01-01', '2026-01-01'], ['2026-01-30', '2026-02-01'], ['2026-05-01', '2026-05-01'],
    ])
  })
})
