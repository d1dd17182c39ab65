import { useSyncExternalStore } from 'react'
import { onClockSet, serverNow } from '@/session/clock'
import { dayOf } from './time'

const BEAT_MS = 30_000
let now = serverNow()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function beat() {
  now = serverNow()
  for (const tell of listeners) tell()
}

onClockSet(beat)

function watch(listener: () => void) {
  listeners.add(listener)
  if (timer === undefined) {
    timer = setInterval(beat, BEAT_MS)
    if (Math.abs(serverNow() - now) > BEAT_MS) queueMicrotask(beat)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time to half a minute in milliseconds, the same for every clock on the page. */
export const useNow = () => useSyncExternalStore(watch, () => now)

/** Today in Shanghai, 2026-11-23. */
export const useToday = () => useSyncExternalStore(watch, () => dayOf(now))
