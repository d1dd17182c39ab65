import { feature } from '@/pieces/feature'

const rules = feature({
  name: 'rules',
  pages: {
    '/rules': {
      component: () => import('./RuleTableListPage').then((m) => m.RuleTableListPage),
      navigation: { label: ['规则', 'Rules'], icon: 'running', group: 'system', order: 60, roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
    },
    '/rules/$name': { component: () => import('./RuleTablePage').then((m) => m.RuleTablePage) },
    '/rules/$name/new': { component: () => import('./RuleEditorPage').then((m) => m.RuleEditorPage) },
  },
  commands: {
    'rule_version.adopt': ['采用规则', 'Adopt rules'],
    'rule_version.withdraw': ['撤回', 'Withdraw'],
  },
  records: {
    rule_version: { name: ['规则版本', 'rule version'], page: '/rules' },
  },
  words: () => import('./words'),
})

export default rules

declare module '@/pieces/feature' {
  interface Features {
    rules: typeof rules
  }
}
