import { describe, expect, it } from 'vitest'
import { enUS } from './en-US'
import { zhCN } from './zh-CN'

const keys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keys(inner as object, `${path}${key}.`) : [`${path}${key}`.replace(/_(one|other)$/, '')],
  )

describe('words', () => {
  it('are the same in both languages', () => {
    expect([...new Set(keys(enUS))].sort()).toEqual([...new Set(keys(zhCN))].sort())
  })

  it('hold no English in Chinese sentences and do not shout', () => {
    const text = JSON.stringify(zhCN).replace(/"[^"]*":/g, '')
    expect(text).not.toMatch(/[!！]/)
    expect(text.replace(/English|GraphQL|Ctrl\+Enter|AB 角|\{\{\w+\}\}/g, '')).not.toMatch(/[A-Za-z]{3,}/)
  })
})
