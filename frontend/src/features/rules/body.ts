import type { RuleTableEditQuery } from '@/gql/graphql'

export type Table = RuleTableEditQuery['ruleTables'][number]
export type RuleField = Table['form'][number]['fields'][number]

export type Source = { kind: 'document'; title: string; publisher: string; note: string } | { kind: 'local_choice'; note: string }

/** What a person enters for one field of a table. */
export interface Entered {
  value: unknown
  source: Source | null
}

type Json = { [name: string]: unknown } | unknown[]

const steps = (pointer: string) => pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The member of a JSON value that a pointer names. */
export function at(body: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], body)
}

/** The same value with one member replaced. */
export function withAt<T>(body: T, pointer: string, value: unknown): T {
  const [first, ...rest] = steps(pointer)
  if (first === undefined) return value as T
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...body }) as Json & Record<string, unknown>
  copy[first] = rest.length === 0 ? value : withAt(copy[first], `/${rest.join('/')}`, value)
  return copy as T
}

/** A limit's members may stand beside others, so only its own two are entered and written. */
function valueOf(field: RuleField, body: unknown): unknown {
  const value = at(body, field.at)
  if (field.kind !== 'LIMIT') return value
  const { unit, amount } = value as { unit: string; amount: number }
  return { unit, amount }
}

export function enteredOf(field: RuleField, body: unknown): Entered {
  return { value: valueOf(field, body), source: field.sourceAt ? (at(body, field.sourceAt) as Source) : null }
}

export const sameValue = (one: Entered, other: Entered) => JSON.stringify(one.value) === JSON.stringify(other.value)
export const sameSource = (one: Entered, other: Entered) => JSON.stringify(one.source) === JSON.stringify(other.source)

/** The body with everything that was entered. */
export function bodyWith(body: unknown, fields: readonly RuleField[], entered: Readonly<Record<string, Entered>>): unknown {
  return fields.reduce((next, field) => {
    const one = entered[field.key]
    if (!one) return next
    const value = field.kind === 'LIMIT' ? { ...(at(next, field.at) as object), ...(one.value as object) } : one.value
    const valued = withAt(next, field.at, value)
    return field.sourceAt && one.source ? withAt(valued, field.sourceAt, one.source) : valued
  }, body)
}

/** The field that a refusal's path (`body`, `limits`, `3`, `amount`) lies in. */
export function fieldAt(path: readonly string[], fields: readonly RuleField[]): RuleField | undefined {
  if (path[0] !== 'body') return undefined
  const pointer = path.slice(1).map((step) => `/${step}`).join('')
  const within = (outer: string | null | undefined) => outer != null && (pointer === outer || pointer.startsWith(`${outer}/`) || outer.startsWith(`${pointer}/`))
  return fields.find((field) => within(field.sourceAt)) ?? fields.find((field) => within(field.at))
}

export const sourceText = (source: Source) => (source.kind === 'document' ? `${source.publisher}《${source.title.replaceAll(/[《》]/g, '')}》：${source.note}` : source.note)
