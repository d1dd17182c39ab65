import { describe, expect, it } from 'vitest'
import { dateText, dayOf, endOfDay, momentText, startOfDay, weeksOf } from './time'

describe('time in Shanghai', () => {
  it('reads a late evening in UTC as the next day', () => {
    expect(dayOf('2026-11-22T16:30:00.000Z')).toBe('2026-11-23')
    expect(momentText('2026-11-22T16:30:00.000Z', 'zh-CN')).toBe('2026年11月23日 00:30')
  })

  it('writes dates the way each language does', () => {
    expect(dateText('2026-11-03', 'zh-CN')).toBe('2026年11月3日')
    expect(dateText('2026-11-03', 'en-US')).toBe('3 Nov 2026')
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
