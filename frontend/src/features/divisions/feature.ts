import { feature } from '@/pieces/feature'

const divisions = feature({
  name: 'divisions',
  pages: {
    '/divisions': {
      component: () => import('./DivisionsPage').then((m) => m.DivisionsPage),
      navigation: { label: ['行政区划', 'Divisions'], icon: 'tree', group: 'tree', order: 10 },
    },
    '/division-sets': {
      component: () => import('./DivisionSetsPage').then((m) => m.DivisionSetsPage),
      navigation: { label: ['区划集合', 'Sets of divisions'], icon: 'tree', group: 'tree', order: 15, roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR'] },
    },
  },
  commands: {
    'division.add': ['新增区划', 'Add division'],
    'division.close': ['停用区划', 'Close division'],
    'division.import': ['导入区划', 'Import divisions'],
    'division_set.create': ['新建区划集合', 'New set of divisions'],
    'division_set.change': ['修改集合', 'Change set'],
    'division_set.include': ['计入区划', 'Take divisions in'],
    'division_set.exclude': ['移出区划', 'Take divisions out'],
    'division_set.close': ['停用集合', 'Close set'],
  },
  records: {
    division: { name: ['区划', 'division'] },
    division_set: { name: ['区划集合', 'set of divisions'], page: '/division-sets' },
    realm: { name: ['全域', 'platform'] },
  },
  words: {
    title: ['行政区划', 'Divisions'],
    code: ['代码', 'Code'],
    name: ['名称', 'Name'],
    kind: ['类别', 'Kind'],
    validFrom: ['启用日期', 'Valid from'],
    validTo: ['停用日期', 'Valid to'],
    below: ['下级', 'Below'],
    children: ['下级 {{count}} 个', '{{count}} below'],
    search: ['名称或代码', 'name or code'],
    none: ['没有下级区划', 'No divisions below'],
    path: ['所在位置', 'Path'],
    whistles: ['看这里的吹哨', 'Whistles here'],
    organisations: ['看这里的单位', 'Organisations here'],
    codeHelp: ['以上级代码 {{code}} 开头', 'Begins with {{code}}'],
    lastDay: ['最后一天', 'Last day'],
    successor: ['承接的区划', 'Successor'],
    successorHelp: ['撤并后由谁承接，可不填', 'What takes its place; may be empty'],
    sets: {
      title: ['区划集合', 'Sets of divisions'],
      intro: ['报告里常用而没有界定的说法，例如“中心城区”，在这里写明指哪些区划、从哪天起。移出的区划仍计入移出之前的统计。', 'What reports call by a name, such as the central urban area, is written down here: which divisions, from which day. What goes out is still counted for the days before.'],
      on: ['查看日期', 'As of'],
      create: ['新建区划集合', 'New set of divisions'],
      empty: ['还没有区划集合', 'No sets of divisions yet'],
      since: ['{{date}}计入', 'in since {{date}}'],
      until: ['{{date}}移出', 'out on {{date}}'],
      closed: ['{{date}}停用', 'Closed on {{date}}'],
      localChoice: ['本地决定', 'Local choice'],
      purpose: ['用途', 'Purpose'],
      basis: ['依据', 'Basis'],
      keeper: ['设立范围', 'Kept by'],
      members: ['{{date}}共 {{count}} 个区划', { one: '{{count}} division on {{date}}', other: '{{count}} divisions on {{date}}' }],
      nobody: ['这一天没有区划在内', 'No division belongs to it on this day'],
      others: ['其他时间的成员 {{count}} 个', { one: '{{count}} at another time', other: '{{count}} at other times' }],
      englishName: ['英文名称', 'Name in English'],
      document: ['依据文件', 'Policy document'],
      documentHelp: ['没有文件界定的，请在下面写明理由', 'If no document defines it, say why below'],
      reason: ['理由或说明', 'Reason or remark'],
      reasonHelp: ['没有依据文件时必填', 'Needed without a document'],
      codeHelp: ['小写字母、数字和下划线，以字母开头，定下后不改', 'Lower-case letters, digits and underscores, a letter first; it stays'],
      from: ['计入日期', 'In since'],
      sinceHelp: ['可以早于今天', 'May lie in the past'],
      out: ['移出日期', 'Out on'],
      notBefore: ['不能早于今天', 'Not before today'],
      excludeHelp: ['移出之前的统计仍包含这些区划。', 'They are still counted for the days before.'],
      closeHelp: ['停用后不能再用于新的统计，停用之前的统计不变。', 'It cannot be used for later days; earlier numbers stay.'],
      closedOn: ['停用日期', 'Closed on'],
    },
    kinds: {
      PROVINCE: ['省', 'Province'],
      PREFECTURE: ['地级市', 'Prefecture'],
      DISTRICT: ['市辖区', 'District'],
      COUNTY: ['县', 'County'],
      AUTONOMOUS_COUNTY: ['自治县', 'Autonomous county'],
      COUNTY_LEVEL_CITY: ['县级市', 'County-level city'],
      SUBDISTRICT: ['街道', 'Subdistrict'],
      TOWN: ['镇', 'Town'],
      TOWNSHIP: ['乡', 'Township'],
      ETHNIC_TOWNSHIP: ['民族乡', 'Ethnic township'],
      RESIDENTS_COMMITTEE: ['社区（居委会）', 'Community'],
      VILLAGERS_COMMITTEE: ['村委会', 'Village'],
      OTHER: ['其他', 'Other'],
    },
  },
})

export default divisions

declare module '@/pieces/feature' {
  interface Features {
    divisions: typeof divisions
  }
}
