import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Words, zhCN } from './zh-CN'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: Words }
  }
}

export type Language = 'zh-CN' | 'en-US'
const KEY = 'linli.language'

/** Starts in the chosen language; English is fetched only by those who use it. */
export async function startWords() {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: 'words',
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCN } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await chooseLanguage((localStorage.getItem(KEY) as Language | null) ?? 'zh-CN')
}

export async function chooseLanguage(language: Language) {
  if (language === 'en-US' && !i18next.hasResourceBundle(language, 'words')) {
    i18next.addResourceBundle(language, 'words', (await import('./en-US')).enUS)
  }
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export function useWords() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}

export type Say = ReturnType<typeof useWords>['t']

/** The word for a command's name as the server spells it (`whistle.report_in`), or the name itself. */
export function actWord(t: Say, name: string): string {
  const acts = t('act', { returnObjects: true }) as Record<string, string>
  if (acts[name]) return acts[name]
  return name.endsWith('.read') ? t('reading', { kind: kindWord(t, name.slice(0, -5)) }) : name
}

/** The word for a kind of record, however it is spelled (`CALENDAR_YEAR`, `calendar_year`). */
export function kindWord(t: Say, kind: string): string {
  const kinds = t('recordKind', { returnObjects: true }) as Record<string, string>
  return kinds[kind.toLowerCase()] ?? kind
}
