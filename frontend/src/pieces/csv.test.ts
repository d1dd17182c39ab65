import { expect, it } from 'vitest'
import { csvCell } from './csv'

it('no exported cell is taken for a formula', () => {
  expect(csvCell('=1+1')).toBe("'=1+1")
  expect(csvCell('a,"b"')).toBe('"a,""b"""')
  expect(csvCell('嘉州路积水')).toBe('嘉州路积水')
})
