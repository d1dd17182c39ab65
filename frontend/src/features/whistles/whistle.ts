import { queryOptions } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { WhistleDetailQuery } from '@/gql/graphql'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'

const WhistleDetail = graphql(`
  query WhistleDetail($id: ID!) {
    whistle(id: $id) {
      id number title body kind state address version draftedAt soundedAt closedAt recordedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark
      division { id code name shortName ancestors { id name shortName } }
      organisation { id name shortName }
      assignments {
        id role state arrived result returnReason grade gradeRemark
        organisation { id name shortName }
        proposedOrganisation { id name }
        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }
      }
      timeline { id at act actor onBehalfOf clock level remark organisation { id shortName } }
      allowedActions { name reason }
    }
  }
`)

export type Whistle = NonNullable<WhistleDetailQuery['whistle']>
export type Assignment = Whistle['assignments'][number]

/** The next deadline of a whistle, as it is said in a line. */
export const dueOf = ({ dueAt, dueUnit, dueWorkingDaysLeft, overdue }: Pick<Whistle, 'dueAt' | 'dueUnit' | 'dueWorkingDaysLeft' | 'overdue'>) =>
  ({ dueAt, overdue, unit: dueUnit, workingDaysLeft: dueWorkingDaysLeft })

export const whistleQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['whistle', id, language],
    queryFn: async () => {
      const { whistle } = await run(WhistleDetail, { id })
      if (!whistle) throw new Problem(404, 'not_found', '')
      return whistle
    },
    meta: { reads: ['whistle'] },
  })
