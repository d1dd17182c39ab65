import { describe, expect, it } from 'vitest'
import { at, bodyWith, type Entered, enteredOf, fieldAt, type RuleField, withAt } from './body'
import { differencesOf } from './Differences'

const field = (key: string, kind: RuleField['kind'], pointer: string): RuleField => ({
  key, kind, at: pointer, sourceAt: `${pointer.replace(/\/value$/, '')}/source`, label: { zh: key, en: key }, help: null, unit: null, min: null, max: null, options: [],
})
const body = {
  rows: { value: 5, source: { kind: 'local_choice', note: '示例' } },
  limits: [{ kind: 'emergency', unit: 'clock_minutes', amount: 30, source: { kind: 'local_choice', note: '示例' } }],
}
const rows = field('rows', 'NUMBER', '/rows/value')
const limit = field('emergency.report_in', 'LIMIT', '/limits/0')

describe('the body of a version', () => {
  it('is read and written by pointer, the rest untouched', () => {
    expect(at(body, '/limits/0/amount')).toBe(30)
    expect(at(body, '/limits/7/amount')).toBeUndefined()
    const next = withAt(body, '/limits/0/amount', 45)
    expect(next.limits[0]!.amount).toBe(45)
    expect(body.limits[0]!.amount).toBe(30)
    expect(next.rows).toBe(body.rows)
    expect(Array.isArray(next.limits)).toBe(true)
    expect(withAt({ 'a/b': 1 }, '/a~1b', 2)).toEqual({ 'a/b': 2 })
  })

  it('keeps what stands beside a limit', () => {
    const entered: Entered = { value: { unit: 'office_hours', amount: 2 }, source: { kind: 'local_choice', note: '新' } }
    expect(enteredOf(limit, body).value).toEqual({ unit: 'clock_minutes', amount: 30 })
    const next = bodyWith(body, [rows, limit], { 'emergency.report_in': entered }) as typeof body
    expect(next.limits[0]).toEqual({ kind: 'emergency', unit: 'office_hours', amount: 2, source: { kind: 'local_choice', note: '新' } })
    expect(next.rows).toEqual(body.rows)
  })

  it('finds the field of a refusal', () => {
    const found = (path: string) => fieldAt(path.split('/'), [rows, limit])?.key
    expect(found('body/limits/0/amount')).toBe('emergency.report_in')
    expect(found('body/rows/source/note')).toBe('rows')
    expect(found('body/limits')).toBe('emergency.report_in')
    expect(found('effectiveFrom')).toBeUndefined()
  })
})

describe('differences', () => {
  const told = (key: string, value: string, source = '') => ({ key, source, group: { zh: '', en: '' }, label: { zh: key, en: key }, value: { zh: value, en: value } })
  it('are what changed, came and went', () => {
    const all = differencesOf([told('a', '1'), told('b', '2'), told('c', '3')], [told('a', '1'), told('b', '4'), told('d', '5'), told('c', '3', 'x')])
    expect(all.map(({ before, after }) => [before?.value.zh, after?.value.zh])).toEqual([['2', '4'], [undefined, '5'], ['3', '3']])
    expect(differencesOf([told('a', '1'), told('z', '9')], [told('a', '1')])).toEqual([{ before: told('z', '9') }])
  })
})
