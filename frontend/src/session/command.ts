import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { TypedDocumentString } from '@/gql/graphql'
import { run } from './graphql'
import { Problem } from './problem'

/** One refusal; `field` is the path into the input, empty for the whole. */
export interface Refusal {
  code: string
  message: string
  field: string[]
}

export type Outcome<P> = { done: true; payload: P } | { done: false; refusals: Refusal[]; traceId?: string }

interface Payload {
  userErrors: { code: string; message: string; field?: string[] | null }[]
}

type PayloadOf<T> = { [K in keyof T]: T[K] extends Payload ? T[K] : never }[keyof T]

/** A key for one attempt; not `randomUUID`, which plain http on an office network does not have. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Runs a command through GraphQL. The same input keeps its key until it has succeeded, so that pressing twice or
 * trying again after a broken line does it once. Whatever was done, every query on the page asks again.
 */
export function useCommand<T extends object, V extends object>(document: TypedDocumentString<T, V>) {
  const queries = useQueryClient()
  const attempt = useRef({ input: '', key: '' })
  return useCallback(
    async (variables: V): Promise<Outcome<PayloadOf<T>>> => {
      const input = JSON.stringify(variables)
      if (attempt.current.input !== input) attempt.current = { input, key: freshKey() }
      try {
        const data = await run(document, { ...variables, idempotencyKey: attempt.current.key })
        const payload = Object.values(data)[0] as PayloadOf<T> & Payload
        if (payload.userErrors.length > 0) {
          // Somebody was faster: what the page shows is read again before the person decides anew.
          if (payload.userErrors.some(({ code }) => code === 'stale_version')) await queries.invalidateQueries()
          return { done: false, refusals: payload.userErrors.map((error) => ({ ...error, field: error.field ?? [] })) }
        }
        attempt.current = { input: '', key: '' }
        await queries.invalidateQueries()
        return { done: true, payload }
      } catch (thrown) {
        const problem = thrown instanceof Problem ? thrown : new Problem(0, 'network', '')
        return {
          done: false,
          refusals: [
            { code: problem.code, message: problem.message, field: [] },
            ...problem.errors.map(({ code, detail, pointer }) => ({ code, message: detail, field: pointer.split('/').slice(1) })),
          ],
          traceId: problem.traceId,
        }
      }
    },
    [document, queries],
  )
}
