import { queryOptions } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { OpeningBalanceDetailQuery } from '@/gql/graphql'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'

const OpeningBalanceDetail = graphql(`
  query OpeningBalanceDetail($id: ID!) {
    openingBalance(id: $id) {
      id version state since asOf source enteredBy enteredAt confirmedBy confirmedAt voidedBy voidedAt voidReason
      division { id code name } document { id title number }
      lines { measure amount organisation { id shortName } }
      allowedActions { name reason }
    }
  }
`)

export type Balance = NonNullable<OpeningBalanceDetailQuery['openingBalance']>

export const balanceQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['opening balance', id, language],
    queryFn: async () => {
      const { openingBalance } = await run(OpeningBalanceDetail, { id })
      if (!openingBalance) throw new Problem(404, 'not_found', '')
      return openingBalance
    },
    meta: { reads: ['opening_balance'] },
  })
