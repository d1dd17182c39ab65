import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { serverNow, setServerClock } from '@/session/clock'
import { createProblem, Problem } from '@/session/problem'
import { openAt } from '@/session/session'

export interface Player {
  account: string
  name: string
  /** As the server spells it: `city_coordinator`. */
  role: string
  unit: string | null
}

export type StepName = 'draft' | 'sound' | 'acknowledge' | 'report_in' | 'handle' | 'finish' | 'confirm' | 'close' | 'count'

export interface Step {
  name: StepName
  account: string | null
  done: boolean
}

export interface Demo {
  round: number
  now: string
  lastDay: string
  players: Player[]
  story: { whistle: string | null; steps: Step[] } | null
  resettable: boolean
  address: string | null
}

/** Every open page follows the others: what one does to clock and records, all see within this time. */
const EVERY_MS = 2_000
/** A jump of the clock, not the drift between two computers. */
const JUMP_MS = 60_000

async function send(path: string, body?: unknown): Promise<Response> {
  const response = await fetch(path, body === undefined ? {} : {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await createProblem(response)
  return response
}

/** Signs in as somebody and opens a page as that person, from its start: nothing of the other's is left on the screen. */
export async function play(account: string, to: string) {
  await openAt('/api/demo/session', { account })
  window.location.assign(to)
}

export const forward = (hours: 1 | 24) => send('/api/demo/clock', { hours })
export const reset = () => send('/api/demo/reset', {})

/** The demonstration as the server tells it; nothing where there is none (`serve` on the same database). */
export function useDemo(account: string | null): Demo | null {
  const queries = useQueryClient()
  const round = useRef<number | null>(null)
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: async () => {
      try {
        return (await (await send('/api/demo')).json()) as Demo
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.status === 404) return null
        throw thrown
      }
    },
    refetchInterval: ({ state }) => (state.data === null ? false : EVERY_MS),
    refetchOnWindowFocus: true,
    staleTime: 0,
    retry: true,
    retryDelay: 300,
  })
  useEffect(() => {
    if (!data) return
    const jumped = Math.abs(Date.parse(data.now) - serverNow()) > JUMP_MS
    setServerClock(data.now)
    // Somebody began anew: this page does too, as the same person.
    if (round.current !== null && round.current !== data.round && account) void play(account, '/')
    else if (jumped) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo' })
    round.current = data.round
  }, [data, account, queries])
  return data ?? null
}

/** Where a step is done. */
export function placeOf(step: Step, whistle: string | null): string {
  if (step.name === 'draft') return '/whistles/new'
  if (step.name === 'count') return '/indicators'
  return whistle ? `/whistles/${whistle}` : '/whistles'
}
