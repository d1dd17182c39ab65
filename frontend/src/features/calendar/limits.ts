import type { ClockKind, WhistleKind } from '@/gql/graphql'

export const LIMITS = 'whistle_time_limits'

type Source = { kind: 'document'; title: string; publisher: string; note: string } | { kind: 'local_choice'; note: string }
export type Unit = 'clock_minutes' | 'office_minutes' | 'office_hours' | 'working_days'

/** One line of the table of time limits, as its version stores it. */
export interface Limit {
  kind: Lowercase<WhistleKind>
  clock: Lowercase<ClockKind>
  unit: Unit
  amount: number
  source: Source
}

export interface TimeLimits {
  officeHours: { spans: { from: string; to: string }[]; source: Source }
  limits: Limit[]
}

/** The stored spelling as GraphQL spells it. */
export const upper = <T extends string>(text: T) => text.toUpperCase() as Uppercase<T>

/** The kinds of whistle a table has lines for, in its order. */
export const kindsIn = (limits: Limit[]): WhistleKind[] => [...new Set(limits.map(({ kind }) => upper(kind)))]

/** The line of one kind and clock. */
export const limitOf = (table: TimeLimits, kind: WhistleKind, clock: ClockKind) =>
  table.limits.find((line) => line.kind === kind.toLowerCase() && line.clock === clock.toLowerCase())

export const sourceText = (source: Source) => (source.kind === 'document' ? `${source.publisher}《${source.title.replaceAll(/[《》]/g, '')}》：${source.note}` : source.note)

/** A table with some lines replaced; a changed number is this place's own choice. */
export function withLines(table: TimeLimits, lines: Limit[], note: string): TimeLimits {
  return {
    ...table,
    limits: table.limits.map((old) => {
      const line = lines.find((one) => one.kind === old.kind && one.clock === old.clock)
      if (!line || (line.unit === old.unit && line.amount === old.amount)) return old
      return { ...old, unit: line.unit, amount: line.amount, source: { kind: 'local_choice', note } }
    }),
  }
}
