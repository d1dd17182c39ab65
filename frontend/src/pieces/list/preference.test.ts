import { expect, test } from 'vitest'
import { arranged, read, spelled } from './preference'

const columns = ['a', 'b', 'c'].map((key) => ({ key, title: key, cell: () => key }))

test('columns come in the chosen order, and those left out are hidden', () => {
  expect(arranged(columns, ['c', 'a', 'gone']).map(({ key }) => key)).toEqual(['c', 'a'])
  expect(arranged(columns, [])).toBe(columns)
})

test('a filter is spelled the same in whatever order it was made, and read back', () => {
  expect(spelled({ kind: 'A', search: '路灯 坏', state: undefined })).toBe(spelled({ search: '路灯 坏', kind: 'A' }))
  expect(read(spelled({ search: '路灯 坏', kind: 'A' }))).toEqual({ search: '路灯 坏', kind: 'A' })
})
