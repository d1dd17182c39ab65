import type { OpeningBalanceState, OpeningMeasure } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'

export const measures: OpeningMeasure[] = ['SOUNDED', 'REPORTED_IN', 'REPORTED_IN_LATE', 'FINISHED', 'CLOSED']

export const states: Record<OpeningBalanceState, { tone: 'amber' | 'green' | 'grey'; icon: IconName }> = {
  ENTERED: { tone: 'amber', icon: 'waiting' },
  CONFIRMED: { tone: 'green', icon: 'done' },
  VOIDED: { tone: 'grey', icon: 'off' },
}

/** A row of the grid: an organisation with what was typed for each measure. */
export interface GridRow {
  organisation: string
  name: string
  amounts: Partial<Record<OpeningMeasure, string>>
}

interface Line {
  organisation?: { id: string; shortName: string } | null
  measure: OpeningMeasure
  amount: number
}

/** The lines of a balance as rows, in their order. */
export function rowsOf(lines: readonly Line[]): GridRow[] {
  const rows = new Map<string, GridRow>()
  for (const { organisation, measure, amount } of lines) {
    if (!organisation) continue
    const row = rows.get(organisation.id) ?? { organisation: organisation.id, name: organisation.shortName, amounts: {} }
    row.amounts[measure] = String(amount)
    rows.set(organisation.id, row)
  }
  return [...rows.values()]
}

/** What was typed as the lines of the command; empty cells say nothing. */
export const linesOf = (rows: readonly GridRow[]) =>
  rows.flatMap(({ organisation, amounts }) =>
    measures.flatMap((measure) => {
      const typed = amounts[measure]?.trim()
      return typed ? [{ organisation, measure, amount: Number(typed) }] : []
    }),
  )

/** Whether everything that was typed is a whole number above nothing. */
export const areWhole = (rows: readonly GridRow[]) => linesOf(rows).every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)
