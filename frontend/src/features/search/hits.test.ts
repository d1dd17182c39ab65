import { describe, expect, it } from 'vitest'
import { askable, byKind, type Hit } from './hits'
import { pieces } from './Marked'

describe('search', () => {
  it('asks only what could be found', () => {
    expect(['海', 'a', '7', '，。', '  ', ''].map(askable)).toEqual([true, true, true, false, false, false])
  })

  it('makes what was asked visible, whatever signs it holds', () => {
    expect(pieces('海棠路灯（A区）', '路灯 a')).toEqual(['海棠', '路灯', '（', 'A', '区）'])
    expect(pieces('a+b', '+ (')).toEqual(['a', '+', 'b'])
    expect(pieces('text', ' ')).toEqual(['text'])
  })

  it('groups by kind in the order in which kinds come', () => {
    const hit = (kind: Hit['kind'], id: string): Hit => ({ kind, id, title: id, subtitle: '', excerpt: null })
    expect(byKind([hit('WHISTLE', '1'), hit('POST', '2'), hit('WHISTLE', '3')]).map(([kind, hits]) => [kind, hits.length])).toEqual([['WHISTLE', 2], ['POST', 1]])
  })
})
