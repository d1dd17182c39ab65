/**
 * The server's clock. Deadlines are told against it: an office computer may be wrong by minutes, and a demonstration may play
 * on another day.
 */
let ahead = 0
let told: () => void = () => undefined

/** Below this, what is measured is the line, not the clock. */
const NOISE_MS = 5_000

/** The moment by the server's clock, in milliseconds. */
export const serverNow = () => Date.now() + ahead

/** Sets it by what the server has just said. */
export function setServerClock(at: string) {
  const measured = Date.parse(at) - Date.now()
  const before = ahead
  ahead = Math.abs(measured) > NOISE_MS ? measured : 0
  if (Math.abs(ahead - before) > NOISE_MS) told()
}

/** Has it said when the clock was set to another time: what shows the day must not go on showing the computer's. */
export function onClockSet(tell: () => void) {
  told = tell
}
