import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const indicators = feature({
  name: 'indicators',
  pages: {
    '/indicators': {
      component: () => import('./IndicatorsPage').then((m) => m.IndicatorsPage),
      navigation: { label: ['指标', 'Indicators'], icon: 'chart', group: 'work', order: 60, roles: business },
    },
    '/indicators/facts': { component: () => import('./FactListPage').then((m) => m.FactListPage) },
  },
  records: {
    indicator: { name: ['指标', 'indicator'], page: '/indicators' },
    fact: { name: ['事实', 'fact'] },
  },
  words: () => import('./words'),
})

export default indicators

declare module '@/pieces/feature' {
  interface Features {
    indicators: typeof indicators
  }
}
