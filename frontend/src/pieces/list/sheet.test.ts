import { expect, test } from 'vitest'
import { sheetPath } from './sheet'

test('a list as a file is asked for as REST spells it', () => {
  const filter = { kind: ['HARD_PROBLEM', 'EMERGENCY'], search: 'ABC', overdue: true, organisation: null }
  expect(sheetPath({ list: 'whistles', filter, sort: 'NEWEST' }, { format: 'xlsx', columns: ['title', 'state'], reason: '核对' })).toBe(
    '/api/v1/whistles/export?format=xlsx&columns=title%2Cstate&reason=%E6%A0%B8%E5%AF%B9&sort=newest&kind=hard_problem&kind=emergency&search=ABC&overdue=true',
  )
})
