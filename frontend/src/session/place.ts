import { useSyncExternalStore } from 'react'
import type { Me } from './me'

const KEY = 'linli.place'
const listeners = new Set<() => void>()

export interface Place {
  id: string
  /** The path in the tree, the nearest last. */
  path: string[]
  division?: { id: string; code: string; name: string }
}

/** The places a person acts in, once each. */
export function placesOf(me: Me): Place[] {
  const places = me.grants.flatMap(({ division, organisation }): Place[] => {
    if (organisation) return [{ id: organisation.id, path: [organisation.shortName] }]
    if (!division) return []
    return [{ id: division.id, path: [...division.ancestors, division].map(({ shortName }) => shortName), division }]
  })
  return [...new Map(places.map((place) => [place.id, place])).values()]
}

const chosen = () => sessionStorage.getItem(KEY)

function watch(tell: () => void) {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Where this person is now: what forms and the division browser start from. */
export function usePlace(me: Me): Place | undefined {
  const id = useSyncExternalStore(watch, chosen)
  const places = placesOf(me)
  return places.find((place) => place.id === id) ?? places.find(({ division }) => division) ?? places[0]
}

export function choosePlace(id: string) {
  sessionStorage.setItem(KEY, id)
  for (const tell of listeners) tell()
}
