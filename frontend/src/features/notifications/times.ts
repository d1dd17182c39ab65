import { dayOf, startOfDay } from '@/pieces/time'

/** 08:30 of a minute of the day. */
export const timeOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minute of the day of 08:30 or 8:30, full-width colon too. */
export function minutesOf(text: string): number | undefined {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  return found && hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}

/** A moment from a plain date and a minute of that day in Shanghai. */
export const momentOf = (day: string, minute: number) => new Date(Date.parse(startOfDay(day)) + minute * 60_000).toISOString()

/** The minute of its day of a moment, in Shanghai. */
export const minuteOf = (at: string) => Math.round((Date.parse(at) - Date.parse(startOfDay(dayOf(at)))) / 60_000)

/** Monday of the week of a plain date. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}
