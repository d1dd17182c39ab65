import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const policyDocuments = feature({
  name: 'policy_documents',
  pages: {
    '/policies': {
      component: () => import('./PolicyDocumentListPage').then((m) => m.PolicyDocumentListPage),
      navigation: { label: ['政策文件', 'Policies'], icon: 'book', group: 'tree', order: 40, roles: business },
    },
    '/policies/$id': { component: () => import('./PolicyDocumentPage').then((m) => m.PolicyDocumentPage) },
  },
  commands: {
    'policy_document.create': ['登记文件', 'Register document'],
    'policy_document.change': ['修改文件', 'Change document'],
    'policy_document.attach': ['添加附件', 'Attach a file'],
  },
  records: {
    policy_document: { name: ['政策文件', 'policy document'], page: '/policies/$id' },
  },
  words: {
    title: ['政策文件', 'Policy documents'],
    one: ['政策文件', 'Policy document'],
    name: ['文件名称', 'Title'],
    division: ['登记单位所在地', 'Registered for'],
    issuer: ['发文机关', 'Issuer'],
    number: ['文号', 'Number'],
    issuedOn: ['成文日期', 'Issued on'],
    create: ['登记文件', 'Register document'],
    change: ['修改文件', 'Change document'],
    empty: ['没有登记政策文件', 'No documents'],
    done: ['已保存', 'Saved'],
    citedBy: ['引用本文件的规则和集合', 'What cites it'],
    citedByNone: ['还没有规则或区划集合以本文件为依据', 'No rule and no set of divisions goes back to it yet'],
    citedFrom: ['{{date}}起执行的版本', 'the version from {{date}}'],
    citedSet: ['区划集合', 'set of divisions'],
    citedWithdrawn: ['已撤回', 'withdrawn'],
  },
})

export default policyDocuments

declare module '@/pieces/feature' {
  interface Features {
    policy_documents: typeof policyDocuments
  }
}
