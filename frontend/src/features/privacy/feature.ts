import { feature } from '@/pieces/feature'

const privacy = feature({
  name: 'privacy',
  pages: {
    '/data-requests': {
      component: () => import('./RequestListPage').then((m) => m.RequestListPage),
      navigation: { label: ['个人信息申请', 'Data requests'], icon: 'draft', group: 'work', order: 65, roles: ['SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'COMMUNITY_OFFICER'] },
    },
    '/contact-cards': {
      component: () => import('./CardsPage').then((m) => m.CardsPage),
      navigation: { label: ['社区联系卡', 'Contact cards'], icon: 'badge', group: 'tree', order: 50 },
    },
    '/privacy-notices': {
      component: () => import('./NoticesPage').then((m) => m.NoticesPage),
      navigation: { label: ['告知书与评估', 'Notices'], icon: 'book', group: 'tree', order: 55, roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'COMMUNITY_OFFICER'] },
    },
    '/legal-holds': {
      component: () => import('./HoldListPage').then((m) => m.HoldListPage),
      navigation: { label: ['留存令', 'Legal holds'], icon: 'shield', group: 'tree', order: 60, roles: ['COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY'] },
    },
    '/personal-fields': {
      component: () => import('./RegistryPage').then((m) => m.RegistryPage),
      navigation: { label: ['个人信息目录', 'Personal data register'], icon: 'shield', group: 'system', order: 50 },
    },
  },
  commands: {
    'privacy_notice.publish': ['发布告知书', 'Publish notice'],
    'impact_assessment.record': ['登记影响评估', 'Record assessment'],
    'consent.give': ['记录同意', 'Record consent'],
    'consent.withdraw': ['撤回同意', 'Withdraw consent'],
    'data_request.enter': ['登记个人信息申请', 'Enter data request'],
    'data_request.grant': ['办结申请', 'Grant request'],
    'data_request.refuse': ['不予办理', 'Refuse request'],
    'data_request.copy': ['出具副本', 'Make the copy'],
    'legal_hold.place': ['设留存令', 'Place legal hold'],
    'legal_hold.lift': ['解除留存令', 'Lift legal hold'],
  },
  records: {
    consent: { name: ['同意', 'consent'] },
    data_request: { name: ['个人信息申请', 'data request'], page: '/data-requests' },
    impact_assessment: { name: ['影响评估', 'impact assessment'], page: '/privacy-notices' },
    legal_hold: { name: ['留存令', 'legal hold'], page: '/legal-holds' },
    privacy_notice: { name: ['告知书', 'privacy notice'], page: '/privacy-notices' },
  },
  words: () => import('./words'),
})

export default privacy

declare module '@/pieces/feature' {
  interface Features {
    privacy: typeof privacy
  }
}
