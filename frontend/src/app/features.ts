import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Feature, Group, Navigation, Page } from '@/pieces/feature'
import { hasRole, may, type Me } from '@/session/me'
import { addWords } from '@/words/words'

/** Every context that declares itself; nobody lists them. */
export const features = Object.values(import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' }))

/** A page that is fetched when it is first opened, together with the words of its feature. */
export const lazyPage = (feature: Feature, component: Page['component']) =>
  lazyRouteComponent(async (): Promise<{ default: ComponentType }> => {
    const [page] = await Promise.all([component(), addOwnWords(feature)])
    return { default: page }
  })

/** A part of the frame that a feature brings along, with its words. */
export const lazyPiece = <P>(feature: Feature, component: () => Promise<ComponentType<P>>) => async () => {
  const [piece] = await Promise.all([component(), addOwnWords(feature)])
  return { default: piece }
}

async function addOwnWords({ name, words }: Feature) {
  if (typeof words === 'function') addWords({ [name]: (await words()).words })
}

/** What is spoken from the start: the names of commands and records, and the words of small features. */
export function addFeatureWords() {
  for (const { name, words, commands, records } of features) {
    if (words && typeof words !== 'function') addWords({ [name]: words })
    addWords({ act: commands ?? {}, recordKind: Object.fromEntries(Object.entries(records ?? {}).map(([kind, record]) => [kind, record.name])) })
  }
}

export interface Entry extends Navigation {
  to: string
}

const groups: Group[] = ['work', 'tree', 'system']
const entries: Entry[] = features
  .flatMap(({ pages }) => Object.entries(pages).flatMap(([to, { navigation }]) => (navigation ? [{ ...navigation, to }] : [])))
  .sort((a, b) => a.order - b.order)

export interface Part {
  group: Group
  entries: Entry[]
}

/** The navigation of one person, in groups. */
export function navigationFor(me: Me): Part[] {
  // Whoever signed in by telephone has what their role gives them and their own page, not what every official has.
  const mine = entries.filter(({ roles, to }) => (roles ? hasRole(me, ...roles) : !me.byPhone || to === '/mine')).filter(({ to }) => me.byPhone || to !== '/mine')
  return groups.map((group) => ({ group, entries: mine.filter((entry) => entry.group === group) })).filter(({ entries }) => entries.length > 0)
}

/** The page of a record, for those who know only its kind. */
export const recordPages = Object.assign({}, ...features.map(({ records }) => Object.fromEntries(Object.entries(records ?? {}).map(([kind, { page }]) => [kind, page])))) as Readonly<Partial<Record<string, string>>>

export const mayDraft = (me: Me) => may(me, 'whistle.draft')
