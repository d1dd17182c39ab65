import { feature } from '@/pieces/feature'

const audit = feature({
  name: 'audit',
  pages: {
    '/audit': {
      component: () => import('./AuditPage').then((m) => m.AuditPage),
      navigation: { label: ['审计记录', 'Audit'], icon: 'audit', group: 'system', order: 40, roles: ['AUDIT_ADMINISTRATOR'] },
    },
  },
  records: {
    audit_entry: { name: ['审计记录', 'audit'] },
  },
  words: {
    title: ['审计记录', 'Audit'],
    at: ['时间', 'When'],
    actor: ['操作人', 'Who'],
    action: ['操作', 'What'],
    subject: ['对象', 'On what'],
    outcome: ['结果', 'Outcome'],
    address: ['来源地址', 'From'],
    change: ['变更内容', 'Change'],
    trace: ['追踪编号', 'Trace'],
    seq: ['序号', 'No.'],
    code: ['拒绝代码', 'Refusal'],
    since: ['起始日期', 'From'],
    until: ['截止日期', 'Until'],
    empty: ['没有审计记录', 'No entries'],
    onBehalfOf: ['代{{name}}', 'for {{name}}'],
    exact: ['操作名称', 'Command'],
    outcomes: {
      DONE: ['成功', 'Done'],
      REFUSED: ['规则拒绝', 'Refused'],
      DENIED: ['越权拦截', 'Denied'],
    },
  },
})

export default audit

declare module '@/pieces/feature' {
  interface Features {
    audit: typeof audit
  }
}
