import type { OrganisationKind } from '@/gql/graphql'

export const kinds: OrganisationKind[] = ['PARTY_COMMITTEE', 'CITY_DEPARTMENT', 'DISTRICT_DEPARTMENT', 'VERTICAL_AGENCY', 'UTILITY', 'SUBDISTRICT_OFFICE', 'COMMUNITY', 'RESIDENT_UNIT']
