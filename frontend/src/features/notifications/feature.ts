import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const notifications = feature({
  name: 'notifications',
  pages: {
    '/messages': {
      component: () => import('./MessagesPage').then((m) => m.MessagesPage),
      navigation: { label: ['消息', 'Messages'], icon: 'bell', group: 'work', order: 60, roles: business },
    },
    '/messages/settings': { component: () => import('./SettingsPage').then((m) => m.SettingsPage) },
    '/duty': {
      component: () => import('./DutyPage').then((m) => m.DutyPage),
      navigation: { label: ['值班表', 'Duty roster'], icon: 'calendar', group: 'work', order: 50, roles: business },
    },
    '/outbox': {
      component: () => import('./OutboxPage').then((m) => m.OutboxPage),
      navigation: { label: ['发件箱', 'Sent messages'], icon: 'export', group: 'system', order: 75, roles: ['SYSTEM_ADMINISTRATOR'] },
    },
  },
  commands: {
    'notification.tell': ['通知有关人员', 'Tell who is concerned'],
    'notification.mark_read': ['标为已读', 'Mark as read'],
    'account.read_notifications': ['全部标为已读', 'Mark all as read'],
    'notification_preference.set': ['消息设置', 'Message settings'],
    'delivery.send': ['发送外发消息', 'Send a message outside'],
    'delivery.retry': ['重新发送', 'Send again'],
    'digest.plan': ['安排当天待办摘要', 'Plan the digests of the day'],
    'digest.send': ['汇总待办', 'Sum up what is open'],
    'duty_shift.set': ['排班', 'Set a shift'],
    'duty_shift.change': ['修改班次', 'Change the shift'],
    'duty_shift.close': ['撤销班次', 'Take off the roster'],
    'whistle.escalate': ['逐级提醒', 'Escalate'],
  },
  records: {
    notification: { name: ['消息', 'message'], page: '/messages' },
    notification_preference: { name: ['消息设置', 'message settings'], page: '/messages/settings' },
    delivery: { name: ['外发消息', 'message outside'], page: '/outbox' },
    duty_shift: { name: ['值班', 'shift'], page: '/duty' },
  },
  words: () => import('./words'),
})

export default notifications

declare module '@/pieces/feature' {
  interface Features {
    notifications: typeof notifications
  }
}
