import { useSyncExternalStore } from 'react'
import type { Shade } from './theme'

const KEY = 'linli.shade'
const dark = matchMedia('(prefers-color-scheme: dark)')
const narrow = matchMedia('(max-width: 767px)')
const listeners = new Set<() => void>()
const tell = () => {
  document.documentElement.dataset.shade = currentShade()
  for (const listener of listeners) listener()
}

const currentShade = (): Shade => (localStorage.getItem(KEY) as Shade | null) ?? (dark.matches ? 'dark' : 'light')

function watch(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

dark.addEventListener('change', tell)
narrow.addEventListener('change', tell)
tell()

/** Light or dark: the person's choice, else the machine's. */
export const useShade = () => useSyncExternalStore(watch, currentShade)
/** A phone's width. */
export const useNarrow = () => useSyncExternalStore(watch, () => narrow.matches)

export function chooseShade(shade: Shade) {
  localStorage.setItem(KEY, shade)
  tell()
}
