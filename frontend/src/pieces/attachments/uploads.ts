import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '@/session/problem'
import { sendFile, type Upload, uploadOf } from '@/session/upload'

/** A file on its way. */
export interface Underway extends Upload {
  /** How much of it has gone, 0 to 1; the server checks it after that. */
  part: number
  state: 'waiting' | 'sending' | 'failed'
  problem?: unknown
}

/** So many at once: more would only make each slower. */
const AT_ONCE = 2

/** Files on their way to one address; each may fail and be tried again without the others. */
export function useUploads(path: string, record: string, done: (name: string) => void) {
  const queries = useQueryClient()
  const [underway, setUnderway] = useState<Underway[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const finished = useRef(done)
  useEffect(() => {
    finished.current = done
  })

  const change = useCallback((key: string, next: Partial<Underway> | null) => {
    setUnderway((all) => (next ? all.map((one) => (one.key === key ? { ...one, ...next } : one)) : all.filter((one) => one.key !== key)))
  }, [])

  useEffect(() => {
    const sending = stops.current.size
    for (const one of underway.filter(({ state, key }) => state === 'waiting' && !stops.current.has(key)).slice(0, Math.max(0, AT_ONCE - sending))) {
      const stop = new AbortController()
      stops.current.set(one.key, stop)
      change(one.key, { state: 'sending', part: 0, problem: undefined })
      sendFile(path, one, (part) => change(one.key, { part }), stop.signal)
        .then(async () => {
          finished.current(one.file.name)
          await queries.invalidateQueries({ queryKey: ['attachments', record] })
          change(one.key, null)
        })
        .catch((problem: unknown) => {
          const stopped = problem instanceof Problem && problem.code === 'stopped'
          change(one.key, stopped ? null : { state: 'failed', problem })
        })
        .finally(() => {
          stops.current.delete(one.key)
          // The next in the queue.
          setUnderway((all) => [...all])
        })
    }
  }, [underway, change, path, record, queries])

  useEffect(() => {
    const running = stops.current
    return () => running.forEach((stop) => stop.abort())
  }, [])

  return {
    underway,
    add: useCallback((files: Iterable<File>) => {
      const added = [...files].map((file): Underway => ({ ...uploadOf(file), part: 0, state: 'waiting' }))
      if (added.length > 0) setUnderway((all) => [...all, ...added])
    }, []),
    retry: (key: string) => change(key, { state: 'waiting' }),
    stop: (key: string) => {
      const running = stops.current.get(key)
      if (running) running.abort()
      else change(key, null)
    },
  }
}
