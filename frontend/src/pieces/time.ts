import { serverNow } from '@/session/clock'

/** Deadlines live in Asia/Shanghai, wherever the browser is. */
const ZONE = 'Asia/Shanghai'
const OFFSET_MS = 8 * 3_600_000

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

function split(at: string | number | Date) {
  const found: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(new Date(at))) found[type] = value
  return found as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>
}

/** 2026-11-23 of a moment, in Shanghai. */
export function dayOf(at: string | number | Date): string {
  const { year, month, day } = split(at)
  return `${year}-${month}-${day}`
}

/** 2026年11月23日 (zh-CN) or 23 Nov 2026 (en-US) of a plain date. */
export function dateText(day: string, language: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return day
  if (language === 'zh-CN') return `${year}年${month}月${date}日`
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, date)))
}

/** 2026年11月 (zh-CN) or November 2026 (en-US). */
export function monthText(year: number, month: number, language: string): string {
  if (language === 'zh-CN') return `${year}年${month}月`
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1)))
}

const plainDay = (at: Date) => at.toISOString().slice(0, 10)

/** Whether it is a plain date, 2026-11-23, that exists. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && plainDay(at) === text
}

/** The date a person typed: 2026-11-23, 20261123, 2026年11月23日, 2026/11/23, 11-23 of this year, 23 Nov 2026. */
export function readDay(typed: string, today: string): string | undefined {
  const text = typed.trim()
  const english = /^(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})$/i.exec(text)
  const month = english && 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(english[2]!.toLowerCase()) / 3 + 1
  const [year, other, date] = english
    ? [english[3]!, String(month), english[1]!]
    : (/^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text))?.slice(1) ?? []
  const day = `${year ?? today.slice(0, 4)}-${other?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

export const addDays = (day: string, days: number) => plainDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))

/** The same date in another month, or its last where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  return plainDay(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))))
}

/** A moment with its time of day, 24 hours. */
export function momentText(at: string, language: string): string {
  const { hour, minute } = split(at)
  return `${dateText(dayOf(at), language)} ${hour}:${minute}`
}

/** 11月23日 (zh-CN) or 23 Nov (en-US): a date whose year is known. */
export const shortDate = (day: string, language: string) => dateText(day, language).replace(/^\d{4}年| \d{4}$/, '')

/** Without the year where it is this year: for dense tables. */
export function shortMoment(at: string, language: string, now = serverNow()): string {
  const { year, hour, minute } = split(at)
  const date = year === split(now).year ? shortDate : dateText
  return `${date(dayOf(at), language)} ${hour}:${minute}`
}

/** Midnight in Shanghai at the start of a plain date, as RFC 3339 UTC. */
export const startOfDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS).toISOString()
/** The last millisecond of a plain date in Shanghai. */
export const endOfDay = (day: string) => new Date(Date.parse(startOfDay(day)) + 86_400_000 - 1).toISOString()

/** The days of a month as weeks from Monday to Sunday, with the days around it that fill the weeks. */
export function weeksOf(year: number, month: number): string[][] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const start = first.getTime() - ((first.getUTCDay() + 6) % 7) * 86_400_000
  const weeks: string[][] = []
  for (let at = start; at < Date.UTC(year, month, 1); at += 7 * 86_400_000) {
    weeks.push(Array.from({ length: 7 }, (_, day) => new Date(at + day * 86_400_000).toISOString().slice(0, 10)))
  }
  return weeks
}
