import { queryOptions, useQuery } from '@tanstack/react-query'
import { graphql } from '@/gql'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import type { Column, Search } from '../ResourceList'

const Preferences = graphql(`query ListPreferences { listPreferences(first: 200) { nodes { list columns filters { name search first } } } }`)
const Keep = graphql(`mutation ListPreferenceKeep($id: ID!, $input: ListPreferenceKeepInput!, $idempotencyKey: String) { listPreferenceKeep(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

export interface SavedFilter {
  name: string
  search: string
  first: boolean
}

export interface Preference {
  columns: string[]
  filters: SavedFilter[]
}

const nothing: Preference = { columns: [], filters: [] }

/** All of them at once: they are few, and the next list has its own already. */
const preferences = queryOptions({
  queryKey: ['list-preferences'],
  queryFn: async () => (await run(Preferences)).listPreferences.nodes,
  staleTime: 5 * 60_000,
  meta: { reads: ['list_preference'] },
})

/** How the caller likes a list. Until that is known the list looks as its page has it. */
export function usePreference(list: string): { known: boolean; preference: Preference } {
  const query = useQuery(preferences)
  return { known: !query.isPending, preference: query.data?.find((one) => one.list === list) ?? nothing }
}

/** Keeps how the caller likes a list; what is left out stays. */
export function useKeepPreference(list: string) {
  const me = useMe()
  const keep = useCommand(Keep)
  return (changed: Partial<Preference>) => keep({ id: me.id, input: { list, ...changed } })
}

/** The columns in the chosen order; a column that came later than the choice is shown at the end of it. */
export function arranged<T>(columns: Column<T>[], chosen: string[]): Column<T>[] {
  if (chosen.length === 0) return columns
  return chosen.flatMap((key) => columns.find((column) => column.key === key) ?? [])
}

/** A filter as the address has it, the same for the same filter. */
export const spelled = (search: Search) =>
  new URLSearchParams(Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1])).sort(([one], [other]) => one.localeCompare(other))).toString()

export const read = (search: string): Search => Object.fromEntries(new URLSearchParams(search))
