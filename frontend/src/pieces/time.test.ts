import { describe, expect, it } from 'vitest'
import { addMonths, dateText, dayOf, endOfDay, momentText, readDay, startOfDay, weeksOf } from './time'

describe('time in Shanghai', () => {
  it('reads a late evening in UTC as the next day', () => {
    expect(dayOf('2026-11-22T16:30:00.000Z')).toBe('2026-11-23')
    expect(momentText('2026-11-22T16:30:00.000Z', 'zh-CN')).toBe('2026年11月23日 00:30')
  })

  it('writes dates the way each language does', () => {
    expect(dateText('2026-11-03', 'zh-CN')).toBe('2026年11月3日')
    expect(dateText('2026-11-03', 'en-US')).toBe('3 Nov 2026')
  })

  it('reads a date however it is typed', () => {
    const today = '2026-11-23'
    for (const typed of ['2026-11-03', '20261103', '2026年11月3日', '2026/11/3', '2026.11.03', '11-3', '11月3日', '3 Nov 2026', '3 november 2026']) {
      expect([typed, readDay(typed, today)]).toEqual([typed, '2026-11-03'])
    }
    for (const typed of ['', '2026-11', '2026-02-30', '13-1', '3 Foo 2026', '明天']) expect([typed, readDay(typed, today)]).toEqual([typed, undefined])
  })

  it('goes from month to month without leaving one out', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-11-30', 2)).toBe('2027-01-30')
  })

  it('bounds a day by its midnights', () => {
    expect(startOfDay('2026-11-23')).toBe('2026-11-22T16:00:00.000Z')
    expect(endOfDay('2026-11-23')).toBe('2026-11-23T15:59:59.999Z')
  })

  it('lays a month out in weeks from Monday', () => {
    const weeks = weeksOf(2026, 11)
    expect(weeks[0]![0]).toBe('2026-10-26')
    expect(weeks.at(-1)![6]).toBe('2026-12-06')
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })
})
