import { addDays, isDay } from '@/pieces/time'

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

/** Days in order as spans of consecutive ones, each with its first and last day. */
export function spansOf(days: readonly string[]): [first: string, last: string][] {
  const spans: [string, string][] = []
  for (const day of days) {
    const span = spans.at(-1)
    if (span && addDays(span[1], 1) === day) span[1] = day
    else spans.push([day, day])
  }
  return spans
}
