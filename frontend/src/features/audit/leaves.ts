/** One record that an act changed, as the server stored it: masked, snake case. */
export interface Changed {
  kind: string
  id: string
  before: unknown
  after: unknown
}

export interface Leaf {
  path: string
  before: string | undefined
  after: string | undefined
}

function flatten(value: unknown, path: string, into: Map<string, string>) {
  if (value === null || value === undefined) return
  if (typeof value !== 'object') {
    into.set(path, String(value))
    return
  }
  for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into)
}

/** The single values that differ, by their path in the record. */
export function changedLeaves({ before, after }: Pick<Changed, 'before' | 'after'>): Leaf[] {
  const was = new Map<string, string>()
  const is = new Map<string, string>()
  flatten(before, '', was)
  flatten(after, '', is)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((leaf) => leaf.before !== leaf.after)
}
