import type { ComponentType } from 'react'
import type { Role } from '@/gql/graphql'
import type { Names, Pair, WordTree } from '@/words/pairs'
import type { IconName } from './Icon'

/** The parts of the navigation, in the order of what people do. */
export type Group = 'work' | 'tree' | 'system'

export interface Navigation {
  label: Pair
  /** For the bottom bar of phones, where a label has four characters. */
  short?: Pair
  icon: IconName
  group: Group
  /** Within its group; small numbers first. */
  order: number
  /** Who uses it; everybody when absent. Whether a page answers is the server's decision; this only keeps the list short. */
  roles?: Role[]
  /** Worth one of the few places in the bottom bar of phones. */
  thumb?: boolean
}

export interface Page {
  component: () => Promise<ComponentType>
  navigation?: Navigation
  /** What is printed stands alone, without the frame. */
  paper?: true
}

export interface RecordKind<Path extends string> {
  name: Pair
  /** Where one such record is seen, with or without `$id`. */
  page?: Path
}

/** What one context brings to the page; everything but its own words is there from the start, so it stays short. */
export interface Feature<Name extends string = string, Path extends string = string, Words extends WordTree = WordTree> {
  /** The context's plural word: the folder, and the namespace of its words. */
  name: Name
  pages: { [P in Path]: Page }
  /** What its commands and kinds of records are called, wherever they are listed. */
  commands?: { readonly [command: string]: Pair }
  records?: { readonly [kind: string]: RecordKind<NoInfer<Path>> }
  /** Its own words; a function when there are many, so that they come with its pages and not with the first one. */
  words?: Words | (() => Promise<{ words: Words }>)
}

/** Each feature adds itself, so that `t('…')` and links know its words and its pages. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Features {}

type Each = Features[keyof Features]
export type Path = Each extends infer F ? (F extends Feature<string, infer P, WordTree> ? P : never) : never
export type FeatureNames = { [F in Each as F extends Feature<infer N> ? N : never]: F extends Feature<string, string, infer W> ? Names<W> : never }

export const feature = <const Name extends string, Path extends string, Words extends WordTree = Record<never, never>>(declared: Feature<Name, Path, Words>) => declared
