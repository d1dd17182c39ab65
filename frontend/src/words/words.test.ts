import { describe, expect, it } from 'vitest'
import type { Feature } from '@/pieces/feature'
import { isPair, type Pair, type WordTree } from './pairs'
import { shared } from './shared'

const found = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' })

async function treeOf({ name, pages, commands = {}, records = {}, words = {} }: Feature): Promise<WordTree> {
  const navigation = Object.values(pages).flatMap((page) => (page.navigation ? [[page.navigation.label.join(), page.navigation] as const] : []))
  return {
    [name]: typeof words === 'function' ? (await words()).words : words,
    commands,
    records: Object.fromEntries(Object.entries(records).map(([kind, record]) => [kind, record.name])),
    labels: Object.fromEntries(navigation.map(([label, { label: pair }]) => [label, pair])),
  }
}

const pairsIn = (tree: WordTree, path = ''): [string, Pair][] =>
  Object.entries(tree).flatMap(([name, value]) => (isPair(value) ? [[`${path}${name}`, value] as [string, Pair]] : pairsIn(value, `${path}${name}.`)))

const english = ([, en]: Pair) => (typeof en === 'string' ? [en] : [en.one, en.other])
/** A number may be left unsaid where the word itself says it is one. */
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).filter((name) => name !== 'count').sort().join()

describe('words', async () => {
  const trees = [shared, ...(await Promise.all(Object.values(found).map(treeOf)))]
  const pairs = trees.flatMap((tree) => pairsIn(tree))

  it('belong to the folder they stand in', () => {
    for (const [path, { name }] of Object.entries(found)) expect(path).toBe(`../features/${name}/feature.ts`)
  })

  it('are said in both languages', () => {
    for (const [name, pair] of pairs) for (const text of english(pair)) expect([name, text === ''], name).toEqual([name, pair[0] === ''])
  })

  it('leave the same gaps in both languages', () => {
    for (const [name, pair] of pairs) for (const text of english(pair)) expect([name, gaps(text)]).toEqual([name, gaps(pair[0])])
  })

  it('hold no English in Chinese sentences and do not shout', () => {
    const text = pairs.map(([, [zh]]) => zh).join('\n')
    expect(text).not.toMatch(/[!！]/)
    expect(text.replace(/English|GraphQL|Excel|Word|CSV|\.xlsx|\.csv|Ctrl\+Enter|AB 角|\{\{\w+\}\}/g, '')).not.toMatch(/[A-Za-z]{3,}/)
  })

  it('hold no Chinese in English sentences', () => {
    for (const [name, pair] of pairs) if (name !== 'account.language') for (const text of english(pair)) expect([name, text]).toEqual([name, text.replace(/[\u4e00-\u9fff，。：；]/g, '')])
  })
})
