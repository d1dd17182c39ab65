import { expect, it } from 'vitest'
import { changedLeaves } from './leaves'

it('only what differs is shown, however deep it lies', () => {
  const before = { state: 'draft', assignments: [{ role: 'lead', clocks: { acknowledge: { met_at: null } } }] }
  const after = { state: 'sounded', assignments: [{ role: 'lead', clocks: { acknowledge: { met_at: '2026-11-23T20:06:03.743Z' } } }] }
  expect(changedLeaves({ before, after })).toEqual([
    { path: 'state', before: 'draft', after: 'sounded' },
    { path: 'assignments.0.clocks.acknowledge.met_at', before: undefined, after: '2026-11-23T20:06:03.743Z' },
  ])
  expect(changedLeaves({ before: {}, after: { login: 'new', phone: '•••' } })).toHaveLength(2)
})
