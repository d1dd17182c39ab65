import { feature } from '@/pieces/feature'

const calendar = feature({
  name: 'calendar',
  pages: {
    '/calendar': {
      component: () => import('./CalendarPage').then((m) => m.CalendarPage),
      navigation: { label: ['工作日历', 'Working days'], icon: 'calendar', group: 'system', order: 50, roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
    },
    '/rules': {
      component: () => import('./RulesPage').then((m) => m.RulesPage),
      navigation: { label: ['时限规则', 'Time limits'], icon: 'running', group: 'system', order: 60, roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
    },
  },
  commands: {
    'calendar_year.load': ['载入工作日历', 'Load calendar year'],
    'rule_version.adopt': ['采用时限规则', 'Adopt time limits'],
  },
  records: {
    calendar_year: { name: ['工作日历', 'calendar year'], page: '/calendar' },
    rule_version: { name: ['规则', 'rule version'] },
  },
  words: {
    title: ['工作日历', 'Working calendar'],
    year: ['年份', 'Year'],
    span: ['{{first}}至{{last}}', '{{first}}–{{last}}'],
    holidays: ['放假日期', 'Days off'],
    makeUp: ['调休补班日期', 'Make-up working days'],
    load: ['载入一年', 'Load a year'],
    loaded: ['载入时间', 'Loaded'],
    days: ['{{count}} 天', { one: '{{count}} day', other: '{{count}} days' }],
    empty: ['还没有载入任何年份', 'No year is loaded'],
    help: ['每行一个日期，如 2027-01-01。周六周日默认休息，这里只填例外。', 'One date a line, such as 2027-01-01. Weekends are off by default; only exceptions are listed.'],
    sourceHelp: ['放假安排的文号和名称', 'Number and title of the notice'],
    done: ['已载入 {{year}} 年，待定的期限已补算', '{{year}} is loaded; pending deadlines were computed'],
    missing: ['{{year}} 年工作日历尚未载入：期限跨入该年的吹哨显示为待定', 'The working calendar of {{year}} is not loaded: deadlines that reach into it are pending'],
    bad: ['第 {{line}} 行不是日期', 'Line {{line}} is not a date'],
    rules: {
      kind: ['类型', 'Kind'],
      title: ['时限规则', 'Time limits'],
      adopt: ['采用新版', 'Adopt a version'],
      adoptHelp: ['新版自生效日起适用；此前吹出的哨仍按原规则。', 'It holds from its first day; whistles sounded before keep the old one.'],
      empty: ['还没有时限规则', 'No time limits yet'],
      from: ['{{date}}起', 'From {{date}}'],
      inForce: ['现行', 'In force'],
      coming: ['未生效', 'Coming'],
      past: ['已被取代', 'Replaced'],
      officeHours: ['工作时间', 'Office hours'],
      adoptedAt: ['采用时间', 'Adopted'],
      lines: ['时限', 'Limits'],
      unchanged: ['没有改动任何时限', 'No limit was changed'],
      effectiveFrom: ['生效日期', 'Effective from'],
      done: ['新版已采用', 'Adopted'],
      was: ['原为{{limit}}', 'was {{limit}}'],
      unitLabel: ['单位', 'unit'],
      unit: {
        clock_minutes: ['{{count}} 分钟', { one: '{{count}} minute', other: '{{count}} minutes' }],
        office_minutes: ['{{count}} 分钟（工作时间）', { one: '{{count}} office minute', other: '{{count}} office minutes' }],
        office_hours: ['{{count}} 个工作小时', { one: '{{count}} office hour', other: '{{count}} office hours' }],
        working_days: ['{{count}} 个工作日', { one: '{{count}} working day', other: '{{count}} working days' }],
      },
      unitName: {
        clock_minutes: ['分钟', 'minutes'],
        office_minutes: ['工作时间分钟', 'office minutes'],
        office_hours: ['工作小时', 'office hours'],
        working_days: ['工作日', 'working days'],
      },
    },
  },
})

export default calendar

declare module '@/pieces/feature' {
  interface Features {
    calendar: typeof calendar
  }
}
