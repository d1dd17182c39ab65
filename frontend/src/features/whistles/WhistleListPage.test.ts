import { describe, expect, it } from 'vitest'
import type { Me } from '@/session/me'
import { filterOf } from './WhistleListPage'

const officer = { grants: [{ organisation: { id: 'organisation_1' } }] } as unknown as Me

describe('the list’s filter', () => {
  it('is what the address says, and nothing else', () => {
    expect(filterOf({}, officer)).toEqual({})
    expect(filterOf({ state: 'SOUNDED,HANDLING', kind: 'EMERGENCY', division: '511102008', overdue: '1', search: '积水' }, officer)).toEqual({
      state: ['SOUNDED', 'HANDLING'], kind: ['EMERGENCY'], divisionCode: '511102008', overdue: true, search: '积水',
    })
  })

  it('asks for the person’s own body where it is about what waits', () => {
    expect(filterOf({ mine: '1' }, officer)).toEqual({ party: 'organisation_1' })
  })
})
