import type { WhistleKind, WhistleState } from '@/gql/graphql'

export const kinds: WhistleKind[] = ['HARD_PROBLEM', 'JOINT_ENFORCEMENT', 'EMERGENCY', 'WORK_PROMOTION']
export const states: WhistleState[] = ['DRAFT', 'SOUNDED', 'HANDLING', 'DONE', 'CONFIRMED', 'CLOSED', 'DISCARDED']
/** The states in which somebody has something to do, as the URL spells them. */
export const running = 'SOUNDED,HANDLING,DONE,CONFIRMED'
/** What waits for the office that whistles. */
export const forOffice = 'DRAFT,DONE,CONFIRMED'
/** What waits for the called departments. */
export const forParties = 'SOUNDED,HANDLING'
