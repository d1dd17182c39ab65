import { isDay } from '@/pieces/time'

/** Reads one date a line; `bad` is the number of the first line that is none. */
export function daysIn(text: string): { days: string[]; bad?: number } {
  const days: string[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (!line) continue
    if (!isDay(line)) return { days, bad: index + 1 }
    days.push(line)
  }
  return { days }
}
