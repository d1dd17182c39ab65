import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { MeQuery, Role } from '@/gql/graphql'
import { setServerClock } from './clock'
import { run } from './graphql'

const MeDocument = graphql(`
  query Me {
    me {
      id account name byPhone mustChangePassword secondFactor permissions demonstration now
      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }
    }
  }
`)

export type Me = MeQuery['me']

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const { me } = await run(MeDocument)
    setServerClock(me.now)
    return me
  },
  staleTime: 5 * 60_000,
  meta: { reads: ['account', 'grant', 'delegation'] },
})

/** Who is signed in. Only below the shell, which has loaded it. */
export const useMe = () => useSuspenseQuery(meQuery).data

const plainName = (name: string) => name.replace(/[^a-zA-Z]/g, '').toLowerCase()

/** Whether a permission is among the caller's, however it is spelled (`whistle.sound`, `WhistleSound`). */
export const may = (me: Me, permission: string) => me.permissions.some((held) => plainName(held) === plainName(permission))

export const hasRole = (me: Me, ...roles: Role[]) => me.grants.some((grant) => roles.includes(grant.role))

/** Those who do the work, unlike the three administrators. */
export const business: Role[] = ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'COMMUNITY_OFFICER', 'DEPARTMENT_OFFICER']

/** The organisations for which the caller acts, own or deputised. */
export const ownOrganisations = (me: Me) => new Set(me.grants.flatMap((grant) => (grant.organisation ? [grant.organisation.id] : [])))

/**
 * Of these commands, those the caller may try on a record at a place (a division's code, or an organisation), for records
 * that carry no allowed actions of their own. The server decides; this only keeps hopeless buttons away.
 */
export function actionsAt(me: Me, place: { code?: string | null; organisation?: string | null }, names: string[]) {
  const there = me.grants.some(({ division, organisation }) =>
    division ? place.code?.startsWith(division.code) : organisation ? organisation.id === place.organisation : true,
  )
  return there ? names.filter((name) => may(me, name)).map((name) => ({ name, reason: null })) : []
}
