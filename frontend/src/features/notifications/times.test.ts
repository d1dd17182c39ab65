import { expect, test } from 'vitest'
import { minuteOf, minutesOf, momentOf, mondayOf, timeOf } from './times'

test('a time of day is read as people write it', () => {
  expect(minutesOf('08:30')).toBe(510)
  expect(minutesOf(' 8：30 ')).toBe(510)
  expect(minutesOf('24:00')).toBeUndefined()
  expect(minutesOf('8.30')).toBeUndefined()
  expect(timeOf(510)).toBe('08:30')
})

test('a moment is in Shanghai whatever the browser thinks', () => {
  expect(momentOf('2026-11-24', 510)).toBe('2026-11-24T00:30:00.000Z')
  expect(minuteOf('2026-11-24T00:30:00.000Z')).toBe(510)
  expect(minuteOf('2026-11-23T16:00:00.000Z')).toBe(0)
})

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-24')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})
