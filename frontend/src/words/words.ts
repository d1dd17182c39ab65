import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { FeatureNames } from '@/pieces/feature'
import { type Language, type Names, type Pair, spoken, type WordTree } from './pairs'
import { shared } from './shared'

/** Collected from the features: what their commands and their kinds of records are called. */
interface Collected {
  act: { [command: string]: string }
  recordKind: { [kind: string]: string }
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: Names<typeof shared> & FeatureNames & Collected }
  }
}

const languages: Language[] = ['zh-CN', 'en-US']
const KEY = 'linli.language'

/** Starts in the chosen language with what everybody says. */
export async function startWords() {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(KEY) ?? 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: 'words',
    defaultNS: 'words',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  addWords(shared)
  document.documentElement.lang = i18next.language
}

/** More words, below the names they carry. */
export function addWords(tree: WordTree) {
  for (const language of languages) i18next.addResourceBundle(language, 'words', spoken(tree, language), true)
}

export async function chooseLanguage(language: Language) {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export function useWords() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}

export type Say = ReturnType<typeof useWords>['t']

/** What the server says in both languages. */
export const saidIn = (said: { zh: string; en: string }, language: Language) => (language === 'zh-CN' ? said.zh : said.en)

/** A word that is declared where it is used. */
export const wordOf = ([zh, en]: Pair, language: Language) => (language === 'zh-CN' ? zh : typeof en === 'string' ? en : en.other)

/** The word for a command's name as the server spells it (`whistle.report_in`), or the name itself. */
export function actWord(t: Say, name: string): string {
  const acts = t('act', { returnObjects: true })
  if (acts[name]) return acts[name]
  return name.endsWith('.read') ? t('reading', { kind: kindWord(t, name.slice(0, -5)) }) : name
}

/** The word for a kind of record, however it is spelled (`CALENDAR_YEAR`, `calendar_year`). */
export function kindWord(t: Say, kind: string): string {
  const kinds = t('recordKind', { returnObjects: true })
  return kinds[kind.toLowerCase()] ?? kind
}
