import { useSyncExternalStore } from 'react'

let sentence = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(text: string) {
  sentence = text
  for (const tell of listeners) tell()
}

/** Says in one short sentence what was just done; it leaves by itself. */
export function say(text: string) {
  clearTimeout(timer)
  set(text)
  timer = setTimeout(() => set(''), 5000)
}

const watch = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function Said() {
  const text = useSyncExternalStore(watch, () => sentence)
  return <div className="said" role="status" aria-live="polite">{text}</div>
}
