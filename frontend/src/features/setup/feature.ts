import { feature } from '@/pieces/feature'

const setup = feature({
  name: 'setup',
  pages: {
    '/setup': {
      component: () => import('./SetupPage').then((m) => m.SetupPage),
      navigation: { label: ['设置清单', 'Set-up'], icon: 'done', group: 'system', order: 5, roles: ['CITY_COORDINATOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
    },
    '/slips': {
      component: () => import('./SlipsPage').then((m) => m.SlipsPage),
      navigation: { label: ['批量建账号', 'Accounts in bulk'], icon: 'plus', group: 'system', order: 22, roles: ['SYSTEM_ADMINISTRATOR'] },
    },
    '/slips/print': { component: () => import('./SlipsPrintPage').then((m) => m.SlipsPrintPage), paper: true },
  },
  words: () => import('./words'),
})

export default setup

declare module '@/pieces/feature' {
  interface Features {
    setup: typeof setup
  }
}
