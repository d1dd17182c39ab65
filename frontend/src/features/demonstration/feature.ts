import type { Feature } from '@/pieces/feature'
import type { words } from './words'

/** The bar of `linli demo`. It has no page of its own, and an installation that works never fetches it. */
const demonstration: Feature<'demonstration', never, typeof words> = {
  name: 'demonstration',
  pages: {},
  words: () => import('./words'),
}

export default demonstration

declare module '@/pieces/feature' {
  interface Features {
    demonstration: typeof demonstration
  }
}
