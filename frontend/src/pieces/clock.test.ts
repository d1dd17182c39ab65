import { beforeAll, describe, expect, it } from 'vitest'
import { speakChinese } from '@/testing/say'
import type { Say } from '@/words/words'
import { type ClockFacts, readClock, readDue } from './clock'

const start = '2026-11-23T01:00:00.000Z'
const at = (hours: number) => Date.parse(start) + hours * 3_600_000
const clock = (facts: Partial<ClockFacts>): ClockFacts => ({ state: 'RUNNING', startedAt: start, dueAt: '2026-11-23T11:00:00.000Z', metAt: null, unit: 'HOURS', workingDaysLeft: null, ...facts })

describe('a clock', () => {
  let t: Say
  beforeAll(async () => {
    t = (await speakChinese()) as Say
  })

  it('is green while more than half is left, and says the hours', () => {
    expect(readClock(clock({}), at(2), t)).toEqual({ tone: 'green', gone: 0.2, text: '剩 8 小时' })
  })

  it('is amber in its second half', () => {
    expect(readClock(clock({}), at(9.5), t)).toMatchObject({ tone: 'amber', text: '剩 30 分钟' })
  })

  it('is red past its deadline, and says how late', () => {
    expect(readClock(clock({}), at(13), t)).toEqual({ tone: 'red', gone: 1, text: '超时 3 小时' })
  })

  it('counts working days where the limit does', () => {
    const days = clock({ unit: 'WORKING_DAYS', workingDaysLeft: 2, dueAt: '2026-11-27T11:00:00.000Z' })
    expect(readClock(days, at(1), t).text).toBe('剩 2 个工作日')
    expect(readClock({ ...days, workingDaysLeft: 0 }, at(1), t).text).toBe('剩不到 1 个工作日')
  })

  it('never guesses a year whose calendar is not loaded', () => {
    expect(readClock(clock({ state: 'PENDING_CALENDAR', dueAt: null }), at(1), t)).toMatchObject({ tone: 'pending', text: '待日历' })
  })

  it('tells met in time from met late', () => {
    expect(readClock(clock({ state: 'MET', metAt: '2026-11-23T02:00:00.000Z' }), at(99), t)).toMatchObject({ tone: 'green', text: '按时完成' })
    expect(readClock(clock({ state: 'LATE', metAt: '2026-11-23T13:00:00.000Z' }), at(99), t).text).toBe('超时 2 小时完成')
  })

  it('says a bare deadline in the same words', () => {
    const due = { dueAt: '2026-11-25T11:00:00.000Z' }
    expect(readDue(due, at(1), t)).toEqual({ tone: 'green', text: '剩 2 天' })
    expect(readDue({ ...due, unit: 'WORKING_DAYS', workingDaysLeft: 1 }, at(1), t)).toEqual({ tone: 'green', text: '剩 1 个工作日' })
    expect(readDue({ dueAt: '2026-11-23T11:00:00.000Z', unit: 'HOURS' }, at(13), t)).toEqual({ tone: 'red', text: '超时 3 小时' })
  })
})
