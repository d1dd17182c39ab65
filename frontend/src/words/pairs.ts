/** How many there are decides the word; English alone needs it. */
export interface Plural {
  one: string
  other: string
}

/** One word in both languages, side by side: a missing translation does not compile. */
export type Pair = readonly [zh: string, en: string | Plural]

/** Words by name, in groups. */
export interface WordTree {
  readonly [name: string]: Pair | WordTree
}

/** The names of a tree, as `t('…')` may be asked for them. */
export type Names<T> = { [K in keyof T]: T[K] extends Pair ? string : Names<T[K]> }

export type Language = 'zh-CN' | 'en-US'

interface Spoken {
  [name: string]: string | Spoken
}

export const isPair = (value: Pair | WordTree): value is Pair => Array.isArray(value)

/** One language of a tree, with plurals named as i18next looks for them. */
export function spoken(tree: WordTree, language: Language): Spoken {
  const words: Spoken = {}
  for (const [name, value] of Object.entries(tree)) {
    if (!isPair(value)) words[name] = spoken(value, language)
    else {
      const word = value[language === 'zh-CN' ? 0 : 1]
      if (typeof word === 'string') words[name] = word
      else Object.assign(words, { [`${name}_one`]: word.one, [`${name}_other`]: word.other })
    }
  }
  return words
}
