import type { Say } from '@/words/words'
import type { ClockState, ClockUnit } from '@/gql/graphql'

/** What the limit is counted in, and what is left of it where that is working days. */
interface Counted {
  unit?: ClockUnit | null
  workingDaysLeft?: number | null
}

export interface ClockFacts extends Counted {
  state: ClockState
  startedAt: string
  dueAt?: string | null
  metAt?: string | null
}

/** A deadline by itself, as lists show it. */
export interface Due extends Counted {
  dueAt: string
}

export type ClockTone = 'green' | 'amber' | 'red' | 'grey' | 'pending'

export interface ClockReading {
  tone: ClockTone
  /** Part of the time that is gone, 0 to 1. */
  gone: number
  text: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What a clock says at `now` (milliseconds): its words, its colour, and how much of the bar is filled. */
export function readClock(clock: ClockFacts, now: number, t: Say): ClockReading {
  if (clock.state === 'STOPPED') return { tone: 'grey', gone: 0, text: t('time.stopped') }
  if (!clock.dueAt || clock.state === 'PENDING_CALENDAR') return { tone: 'pending', gone: 1, text: t('time.pending') }
  const start = Date.parse(clock.startedAt)
  const due = Date.parse(clock.dueAt)
  const stop = clock.metAt ? Date.parse(clock.metAt) : now
  const gone = due > start ? Math.min(1, Math.max(0, (stop - start) / (due - start))) : 1
  if (clock.metAt && stop <= due) return { tone: 'green', gone, text: t('time.met') }
  if (clock.metAt) return { tone: 'red', gone: 1, text: t('time.late', { late: lateText(stop - due, t) }) }
  if (now > due) return { tone: 'red', gone: 1, text: lateText(now - due, t) }
  return { tone: gone > 0.5 ? 'amber' : 'green', gone, text: leftText(clock, due - now, t) }
}

function leftText({ unit, workingDaysLeft }: Counted, left: number, t: Say): string {
  if (unit === 'WORKING_DAYS' && workingDaysLeft != null) {
    return workingDaysLeft > 0 ? t('time.workingDaysLeft', { count: workingDaysLeft }) : t('time.lastWorkingDay')
  }
  if (left >= 2 * DAY) return t('time.daysLeft', { count: Math.floor(left / DAY) })
  if (left >= HOUR) return t('time.hoursLeft', { count: Math.floor(left / HOUR) })
  return t('time.minutesLeft', { count: Math.max(1, Math.floor(left / MINUTE)) })
}

function lateText(late: number, t: Say): string {
  if (late >= 2 * DAY) return t('time.lateDays', { count: Math.floor(late / DAY) })
  if (late >= HOUR) return t('time.lateHours', { count: Math.floor(late / HOUR) })
  return t('time.lateMinutes', { count: Math.max(1, Math.floor(late / MINUTE)) })
}

/** A bare deadline: the same words, without the clock's start and end. */
export function readDue(due: Due, now: number, t: Say): { tone: 'red' | 'amber' | 'green'; text: string } {
  const left = Date.parse(due.dueAt) - now
  if (left < 0) return { tone: 'red', text: lateText(-left, t) }
  return { tone: left < DAY ? 'amber' : 'green', text: leftText(due, left, t) }
}
