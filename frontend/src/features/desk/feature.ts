import { feature } from '@/pieces/feature'

const desk = feature({
  name: 'desk',
  pages: {
    '/': {
      component: () => import('./DeskPage').then((m) => m.DeskPage),
      navigation: { label: ['我的工作台', 'My desk'], short: ['工作台', 'Desk'], icon: 'desk', group: 'work', order: 10, thumb: true },
    },
  },
  words: {
    title: ['我的工作台', 'My desk'],
    waiting: ['等我处理', 'Waiting for me'],
    overdue: ['已超时', 'Overdue'],
    dueToday: ['今天到期', 'Due today'],
    running: ['办理中', 'Running'],
    nothing: ['没有待处理的事项', 'Nothing waits for you'],
    nothingHint: ['新的事项会自动出现', 'New items appear here by themselves'],
    allWhistles: ['看全部吹哨', 'See all whistles'],
    calendar: ['期限日历', 'Due calendar'],
    noneDue: ['这段时间没有到期事项', 'Nothing is due in this period'],
    agenda: ['近期到期', 'Coming up'],
    since: ['{{time}}起', 'since {{time}}'],
    more: ['另有 {{count}} 项', '{{count}} more'],
    day: ['{{date}}，{{count}} 项到期', '{{date}}, {{count}} due'],
  },
})

export default desk

declare module '@/pieces/feature' {
  interface Features {
    desk: typeof desk
  }
}
