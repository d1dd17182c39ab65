import type { LinkProps } from '@tanstack/react-router'
import type { IconName } from '@/pieces/Icon'
import { hasRole, may, type Me } from '@/session/me'
import type { Role } from '@/gql/graphql'

export interface Entry {
  word: 'desk' | 'whistles' | 'divisions' | 'organisations' | 'handovers' | 'accounts' | 'grants' | 'delegations' | 'audit' | 'calendar' | 'rules' | 'policies'
  short?: 'deskShort' | 'whistlesShort' | 'organisationsShort'
  to: LinkProps['to']
  icon: IconName
}

export interface Group {
  word?: 'tree' | 'system'
  entries: Entry[]
}

const business: Role[] = ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'COMMUNITY_OFFICER', 'DEPARTMENT_OFFICER']

interface Placed extends Entry {
  group?: 'tree' | 'system'
  /** Who uses it; everybody when absent. */
  roles?: Role[]
}

/** In the order of what people do. Whether a page answers is the server's decision; this only keeps the list short. */
const all: Placed[] = [
  { word: 'desk', short: 'deskShort', to: '/', icon: 'desk' },
  { word: 'whistles', short: 'whistlesShort', to: '/whistles', icon: 'whistle', roles: business },
  { word: 'divisions', to: '/divisions', icon: 'tree', group: 'tree' },
  { word: 'organisations', short: 'organisationsShort', to: '/organisations', icon: 'body', group: 'tree' },
  { word: 'handovers', to: '/handovers', icon: 'handover', group: 'tree', roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'DEPARTMENT_OFFICER'] },
  { word: 'policies', to: '/policies', icon: 'book', group: 'tree', roles: business },
  { word: 'delegations', to: '/delegations', icon: 'people', group: 'system', roles: [...business, 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
  { word: 'accounts', to: '/accounts', icon: 'badge', group: 'system', roles: ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
  { word: 'grants', to: '/grants', icon: 'shield', group: 'system', roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
  { word: 'audit', to: '/audit', icon: 'audit', group: 'system', roles: ['AUDIT_ADMINISTRATOR'] },
  { word: 'calendar', to: '/calendar', icon: 'calendar', group: 'system', roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
  { word: 'rules', to: '/rules', icon: 'running', group: 'system', roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
]

/** The navigation of one person, in groups. */
export function navigationFor(me: Me): Group[] {
  const mine = all.filter(({ roles }) => !roles || hasRole(me, ...roles))
  const groups: Group[] = [
    { entries: mine.filter(({ group }) => !group) },
    { word: 'tree', entries: mine.filter(({ group }) => group === 'tree') },
    { word: 'system', entries: mine.filter(({ group }) => group === 'system') },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

export const mayDraft = (me: Me) => may(me, 'whistle.draft')
