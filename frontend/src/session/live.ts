import type { QueryClient } from '@tanstack/react-query'
import { accessToken } from './session'

interface Hint {
  kind: string
  id: string
  seq: number
}

/**
 * Keeps the screen true: each hint of the server makes the queries that read this kind of record ask again
 * (a query names the kinds it reads in `meta.reads`). The record itself always comes through a scoped read.
 */
export async function listen(queries: QueryClient): Promise<() => void> {
  const { createClient } = await import('graphql-ws')
  const url = new URL('/graphql', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const client = createClient({
    url: url.href,
    lazy: false,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((go) => setTimeout(go, Math.min(1000 * 2 ** tries, 30_000) * (0.5 + Math.random()))),
    connectionParams: async () => ({ authorization: `Bearer ${(await accessToken()) ?? ''}` }),
  })
  let opened = false
  client.on('connected', () => {
    // What changed while the line was down has no hint of its own.
    if (opened) void queries.invalidateQueries()
    opened = true
  })
  const stop = client.subscribe<{ changes: Hint }>(
    { query: 'subscription Changes { changes { kind id seq } }' },
    {
      next: ({ data }) => data?.changes && refreshReaders(queries, data.changes.kind.toLowerCase()),
      error: () => undefined,
      complete: () => undefined,
    },
  )
  return () => {
    stop()
    void client.dispose()
  }
}

/** Invalidates what reads `kind`; whole-desk queries read everything. */
export function refreshReaders(queries: QueryClient, kind: string) {
  void queries.invalidateQueries({
    predicate: ({ meta }) => {
      const reads = meta?.reads
      return Array.isArray(reads) && (reads.includes(kind) || reads.includes('*'))
    },
  })
}
