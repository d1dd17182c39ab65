import { expect, it } from 'vitest'
import { areWhole, linesOf, rowsOf } from './balance'

it('turns lines into a grid and back', () => {
  const office = { id: 'organisation_1', shortName: '海棠街道办' }
  const lines = [
    { organisation: office, measure: 'SOUNDED' as const, amount: 120 },
    { organisation: office, measure: 'CLOSED' as const, amount: 96 },
  ]
  const rows = rowsOf(lines)
  expect(rows).toEqual([{ organisation: 'organisation_1', name: '海棠街道办', amounts: { SOUNDED: '120', CLOSED: '96' } }])
  expect(linesOf(rows)).toEqual(lines.map((line) => ({ ...line, organisation: 'organisation_1' })))
})

it('says nothing for empty cells and takes whole numbers only', () => {
  const row = (typed: string) => [{ organisation: 'o', name: '', amounts: { SOUNDED: typed } }]
  expect(linesOf(row(' '))).toEqual([])
  for (const [typed, good] of [['12', true], ['0', false], ['-3', false], ['1.5', false], ['十二', false]] as const) expect(areWhole(row(typed)), typed).toBe(good)
})
