import { feature } from '@/pieces/feature'

const jobs = feature({
  name: 'jobs',
  pages: {
    '/jobs': {
      component: () => import('./JobListPage').then((m) => m.JobListPage),
      navigation: { label: ['后台任务', 'Jobs'], icon: 'waiting', group: 'system', order: 70, roles: ['SYSTEM_ADMINISTRATOR'] },
    },
  },
  commands: {
    'whistle.remind': ['提醒哨单期限', 'Remind of a deadline'],
    'job.retry': ['重新执行', 'Try again'],
    'retention.apply': ['清理到期数据', 'Clear what is past its time'],
  },
  records: {
    job: { name: ['后台任务', 'job'], page: '/jobs' },
  },
  words: {
    title: ['后台任务', 'Jobs'],
    kind: ['任务', 'Job'],
    subject: ['对象', 'On what'],
    due: ['计划时间', 'Due'],
    state: ['状态', 'State'],
    states: {
      WAITING: ['待执行', 'Waiting'],
      DONE: ['已完成', 'Done'],
      PARKED: ['已搁置', 'Parked'],
    },
    next: ['{{time}} 再试', 'again {{time}}'],
    ended: ['完成时间', 'Done at'],
    failure: ['最近一次失败', 'Last failure'],
    tries: ['已尝试 {{count}} 次', { one: 'tried once', other: 'tried {{count}} times' }],
    all: ['全部系统数据', 'Whole installation'],
    parkedNow: ['已搁置 {{count}} 项', { one: 'one parked', other: '{{count}} parked' }],
    waited: ['最早的任务已等待 {{count}} 分钟', { one: 'the oldest has waited a minute', other: 'the oldest has waited {{count}} minutes' }],
    keepsUp: ['没有积压', 'nothing is late'],
    failedDeliveries: ['外发失败 {{count}} 条', { one: 'one message could not be sent', other: '{{count}} messages could not be sent' }],
    retried: ['已重新排队', 'It will be tried again'],
    empty: ['没有后台任务', 'No jobs'],
    emptyHint: ['系统按期限和夜间计划自动安排任务。', 'Linli plans them by itself, for deadlines and each night.'],
    why: ['多次失败的任务会被搁置。排除原因后，可在这里重新执行。', 'A job that failed again and again is parked. Once the cause is gone, try it again here.'],
  },
})

export default jobs

declare module '@/pieces/feature' {
  interface Features {
    jobs: typeof jobs
  }
}
