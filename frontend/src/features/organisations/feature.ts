import { feature } from '@/pieces/feature'

const organisations = feature({
  name: 'organisations',
  pages: {
    '/organisations': {
      component: () => import('./OrganisationListPage').then((m) => m.OrganisationListPage),
      navigation: { label: ['单位与岗位', 'Organisations'], short: ['单位', 'Organisations'], icon: 'body', group: 'tree', order: 20, thumb: true },
    },
    '/organisations/$id': { component: () => import('./OrganisationPage').then((m) => m.OrganisationPage) },
    '/handovers': {
      component: () => import('./HandoverPages').then((m) => m.HandoverListPage),
      navigation: {
        label: ['工作移交', 'Hand-overs'], icon: 'handover', group: 'tree', order: 30,
        roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK', 'DEPARTMENT_OFFICER'],
      },
    },
    '/handovers/$id': { component: () => import('./HandoverPages').then((m) => m.HandoverPage) },
  },
  commands: {
    'organisation.create': ['新建单位', 'New organisation'],
    'organisation.change': ['修改单位', 'Change organisation'],
    'organisation.close': ['撤销单位', 'Close organisation'],
    'post.create': ['新设岗位', 'New post'],
    'post.appoint': ['任职', 'Appoint'],
    'post.end': ['离岗', 'End post'],
    'handover.transfer': ['移交', 'Transfer'],
    'post.change': ['修改岗位', 'Change post'],
    'competence.set': ['设定主管单位', 'Set competence'],
  },
  records: {
    competence: { name: ['主管事项', 'competence'] },
    handover: { name: ['移交', 'hand-over'], page: '/handovers/$id' },
    organisation: { name: ['单位', 'organisation'], page: '/organisations/$id' },
    post: { name: ['岗位', 'post'] },
  },
  words: {
    onDuty: ['现在值班', 'On duty now'],
    nobodyOnDuty: ['无人值班', 'Nobody'],
    dutyGaps: ['未来七天有 {{count}} 段无人值班', { one: 'one gap in the coming seven days', other: '{{count}} gaps in the coming seven days' }],
    roster: ['值班表', 'Duty roster'],
    title: ['单位与岗位', 'Organisations and posts'],
    one: ['单位', 'Organisation'],
    name: ['名称', 'Name'],
    shortName: ['简称', 'Short name'],
    kind: ['类别', 'Kind'],
    uscc: ['统一社会信用代码', 'Unified social credit code'],
    order: ['排序', 'Order'],
    division: ['所在区划', 'Division'],
    closedOn: ['撤销日期', 'Closed on'],
    filled: ['在岗 / 岗位', 'Filled / posts'],
    posts: ['岗位', 'Posts'],
    since: ['任职起', 'Since'],
    vacant: ['空缺', 'Vacant'],
    create: ['新建单位', 'New organisation'],
    createPost: ['新设岗位', 'New post'],
    usccHelp: ['18 位，可不填', '18 characters, may be empty'],
    orderHelp: ['按官方排序，数字小的在前', 'Official order, small numbers first'],
    empty: ['没有单位', 'No organisations'],
    until: ['离岗日期', 'Until'],
    accountHelp: ['任职人的登录账号', 'The sign-in name of the person'],
    postTitle: ['岗位名称', 'Title'],
    closed: ['已撤销', 'Closed'],
    noPosts: ['还没有岗位', 'No posts yet'],
    endHelp: ['离岗后，未办结的工作列入移交清单，全部移交后清单关闭。', 'Open work goes to a hand-over list, which closes when all of it is transferred.'],
    closeHelp: ['撤销后不再参与吹哨。', 'A closed organisation is no longer called.'],
    competence: {
      title: ['主管事项', 'Competent for'],
      empty: ['没有登记主管事项', 'Nothing is registered'],
      process: ['事项', 'Process'],
      processHelp: ['如：占道经营查处', 'For example: street trading'],
      ended: ['已失效', 'ended'],
      since: ['{{date}}起', 'From {{date}}'],
      validFrom: ['生效日期', 'Valid from'],
    },
    kinds: {
      PARTY_COMMITTEE: ['党委（党工委）', 'Party committee'],
      CITY_DEPARTMENT: ['市级部门', 'City department'],
      DISTRICT_DEPARTMENT: ['区级部门', 'District department'],
      VERTICAL_AGENCY: ['垂直管理单位', 'Vertical agency'],
      UTILITY: ['公用事业单位', 'Utility'],
      SUBDISTRICT_OFFICE: ['街道办事处', 'Subdistrict office'],
      COMMUNITY: ['社区', 'Community'],
      RESIDENT_UNIT: ['驻区单位', 'Resident unit'],
    },
    handover: {
      title: ['工作移交', 'Hand-overs'],
      opened: ['开始时间', 'Opened'],
      closed: ['已完成', 'Closed'],
      open: ['移交中', 'Open'],
      from: ['移交人', 'From'],
      post: ['原岗位', 'Post left'],
      items: ['待移交事项', 'Open work'],
      to: ['接收岗位', 'To post'],
      transfer: ['移交', 'Transfer'],
      empty: ['没有移交清单', 'No hand-overs'],
      emptyHint: ['有人离任时，未办结的工作会列在这里', 'When somebody leaves a post, open work is listed here'],
      transferred: ['已移交给{{name}}', 'transferred to {{name}}'],
      progress: ['{{done}} / {{all}} 项已移交', '{{done}} of {{all}} transferred'],
      done: ['已移交', 'Transferred'],
      state: ['状态', 'State'],
    },
    account: ['账号', 'Account'],
  },
})

export default organisations

declare module '@/pieces/feature' {
  interface Features {
    organisations: typeof organisations
  }
}
