import { expect, test } from 'vitest'
import { fileName } from './files'

test('a file keeps the Chinese name that the server gave it', () => {
  expect(fileName("attachment; filename*=UTF-8''%E5%8D%95%E4%BD%8D%202026.xlsx")).toBe('单位 2026.xlsx')
  expect(fileName("attachment; filename*=UTF-8''%E5%8")).toBeUndefined()
  expect(fileName(null)).toBeUndefined()
})
