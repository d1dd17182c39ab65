/** Where a list is as a file, and what it is asked for: the filter as GraphQL spells it. */
export interface Source {
  /** The address of the list: `organisations`. */
  list: string
  filter?: object
  sort?: string | undefined
}

/** GraphQL writes HARD_PROBLEM where REST writes hard_problem; what people typed stays as it is. */
const quiet = (key: string, value: string) => (key !== 'search' && /^[A-Z][A-Z_]+$/.test(value) ? value.toLowerCase() : value)

/** The address of a list as a file. */
export function sheetPath({ list, filter, sort }: Source, asked: { format: string; columns?: string[]; reason?: string }): string {
  const query = new URLSearchParams({ format: asked.format })
  if (asked.columns?.length) query.set('columns', asked.columns.join(','))
  if (asked.reason) query.set('reason', asked.reason)
  if (sort) query.set('sort', quiet('sort', sort))
  for (const [key, value] of Object.entries(filter ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') query.append(key, quiet(key, String(one)))
    }
  }
  return `/api/v1/${list}/export?${query.toString()}`
}
