import { useSyncExternalStore } from 'react'
import type { Shade } from './theme'

const SHADE = 'linli.shade'
const LARGE = 'linli.large-type'
const dark = matchMedia('(prefers-color-scheme: dark)')
const narrow = matchMedia('(max-width: 767px)')
const listeners = new Set<() => void>()

const shade = (): Shade => (localStorage.getItem(SHADE) as Shade | null) ?? (dark.matches ? 'dark' : 'light')
const large = () => localStorage.getItem(LARGE) === '1'

const tell = () => {
  document.documentElement.dataset.shade = shade()
  document.documentElement.dataset.type = large() ? 'large' : 'normal'
  for (const listener of listeners) listener()
}

function watch(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

dark.addEventListener('change', tell)
narrow.addEventListener('change', tell)
tell()

/** Light or dark: the person's choice, else the machine's. */
export const useShade = () => useSyncExternalStore(watch, shade)
/** A phone's width. */
export const useNarrow = () => useSyncExternalStore(watch, () => narrow.matches)
/** Large type, for those who asked for it. */
export const useLarge = () => useSyncExternalStore(watch, large)

export function chooseShade(chosen: Shade) {
  localStorage.setItem(SHADE, chosen)
  tell()
}

export function chooseLarge(chosen: boolean) {
  localStorage.setItem(LARGE, chosen ? '1' : '0')
  tell()
}
