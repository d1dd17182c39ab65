import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const openingBalances = feature({
  name: 'opening_balances',
  pages: {
    '/opening-balances': {
      component: () => import('./OpeningBalanceListPage').then((m) => m.OpeningBalanceListPage),
      navigation: { label: ['期初数', 'Opening balances'], icon: 'book', group: 'tree', order: 60, roles: business },
    },
    '/opening-balances/new': { component: () => import('./OpeningBalanceFormPages').then((m) => m.NewOpeningBalancePage) },
    '/opening-balances/$id': { component: () => import('./OpeningBalancePage').then((m) => m.OpeningBalancePage) },
    '/opening-balances/$id/change': { component: () => import('./OpeningBalanceFormPages').then((m) => m.ChangeOpeningBalancePage) },
  },
  commands: {
    'opening_balance.enter': ['录入期初数', 'Enter an opening balance'],
    'opening_balance.change': ['修改', 'Change'],
    'opening_balance.confirm': ['确认', 'Confirm'],
    'opening_balance.void': ['作废', 'Void'],
  },
  records: { opening_balance: { name: ['期初数', 'opening balance'], page: '/opening-balances/$id' } },
  words: () => import('./words'),
})

export default openingBalances

declare module '@/pieces/feature' {
  interface Features {
    opening_balances: typeof openingBalances
  }
}
