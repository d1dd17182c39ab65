import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const whistles = feature({
  name: 'whistles',
  pages: {
    '/whistles': {
      component: () => import('./WhistleListPage').then((m) => m.WhistleListPage),
      navigation: { label: ['吹哨报到', 'Whistles'], short: ['吹哨', 'Whistles'], icon: 'whistle', group: 'work', order: 20, roles: business, thumb: true },
    },
    '/whistles/new': { component: () => import('./WhistleFormPages').then((m) => m.NewWhistlePage) },
    '/whistles/$id': { component: () => import('./WhistlePage').then((m) => m.WhistlePage) },
    '/whistles/$id/change': { component: () => import('./WhistleFormPages').then((m) => m.ChangeWhistlePage) },
    '/whistles/$id/print': { component: () => import('./WhistlePrintPage').then((m) => m.WhistlePrintPage), paper: true },
  },
  commands: {
    'whistle.draft': ['起草', 'Draft'],
    'whistle.change': ['修改', 'Change'],
    'whistle.sound': ['吹哨', 'Sound'],
    'whistle.discard': ['作废', 'Discard'],
    'whistle.attach': ['添加附件', 'Attach a file'],
    'whistle.acknowledge': ['签收', 'Acknowledge'],
    'whistle.report_in': ['报到', 'Report in'],
    'whistle.handle': ['开始办理', 'Start handling'],
    'whistle.finish': ['办结', 'Finish'],
    'whistle.return': ['退回', 'Return'],
    'whistle.reassign': ['改派', 'Reassign'],
    'whistle.confirm': ['核实评价', 'Confirm and rate'],
    'whistle.close': ['销哨', 'Close'],
    'whistle.fix_deadlines': ['补算期限', 'Fix deadlines'],
    'whistle.record': ['补录', 'Enter later'],
  },
  records: {
    whistle: { name: ['吹哨', 'whistle'], page: '/whistles/$id' },
  },
  words: () => import('./words'),
})

export default whistles

declare module '@/pieces/feature' {
  interface Features {
    whistles: typeof whistles
  }
}
