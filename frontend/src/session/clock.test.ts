import { expect, it } from 'vitest'
import { onClockSet, serverNow, setServerClock } from './clock'

it('goes by the server when the two clocks differ, and by its own when only the line is slow', () => {
  const ahead = () => Math.round((serverNow() - Date.now()) / 1000)
  let told = 0
  onClockSet(() => (told += 1))
  setServerClock(new Date(Date.now() - 86_400_000).toISOString())
  setServerClock(new Date(Date.now() - 86_400_000).toISOString())
  expect(told).toBe(1)
  expect(ahead()).toBe(-86_400)
  setServerClock(new Date(Date.now() + 2_000).toISOString())
  expect(ahead()).toBe(0)
})
