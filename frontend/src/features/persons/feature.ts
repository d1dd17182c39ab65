import { feature } from '@/pieces/feature'

const persons = feature({
  name: 'persons',
  pages: {
    '/persons': {
      component: () => import('./PersonListPage').then((m) => m.PersonListPage),
      navigation: {
        label: ['居民', 'Residents'], icon: 'people', group: 'work', order: 60,
        roles: ['COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'COMMUNITY_OFFICER'],
      },
    },
    '/persons/$id': { component: () => import('./PersonPage').then((m) => m.PersonPage) },
    '/person-accesses': {
      component: () => import('./AccessListPage').then((m) => m.AccessListPage),
      navigation: { label: ['查阅记录', 'Records of looks'], icon: 'eye', group: 'system', order: 55, roles: ['AUDIT_ADMINISTRATOR', 'SUBDISTRICT_SECRETARY'] },
    },
  },
  commands: {
    'person.create': ['登记居民', 'Enter resident'],
    'person.change': ['更正信息', 'Correct'],
    'person.end': ['移出社区', 'End service'],
    'person.unmask': ['查看完整信息', 'Show in full'],
    'person.find': ['精确查找', 'Find exactly'],
    'person.read': ['查看居民信息', 'Open a resident’s record'],
    'person.anonymise': ['到期信息去标识', 'Anonymise what is past its period'],
  },
  records: {
    person: { name: ['居民', 'resident'], page: '/persons/$id' },
    person_access: { name: ['查阅记录', 'record of a look'], page: '/person-accesses' },
  },
  words: () => import('./words'),
})

export default persons

declare module '@/pieces/feature' {
  interface Features {
    persons: typeof persons
  }
}
