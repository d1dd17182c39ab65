import { feature } from '@/pieces/feature'

const calendar = feature({
  name: 'calendar',
  pages: {
    '/calendar': {
      component: () => import('./CalendarPage').then((m) => m.CalendarPage),
      navigation: { label: ['工作日历', 'Working days'], icon: 'calendar', group: 'system', order: 50, roles: ['SYSTEM_ADMINISTRATOR', 'CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
    },
  },
  commands: {
    'calendar_year.load': ['载入工作日历', 'Load calendar year'],
  },
  records: {
    calendar_year: { name: ['工作日历', 'calendar year'], page: '/calendar' },
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
  },
})

export default calendar

declare module '@/pieces/feature' {
  interface Features {
    calendar: typeof calendar
  }
}
