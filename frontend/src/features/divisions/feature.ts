import { feature } from '@/pieces/feature'

const divisions = feature({
  name: 'divisions',
  pages: {
    '/divisions': {
      component: () => import('./DivisionsPage').then((m) => m.DivisionsPage),
      navigation: { label: ['行政区划', 'Divisions'], icon: 'tree', group: 'tree', order: 10 },
    },
  },
  commands: {
    'division.add': ['新增区划', 'Add division'],
    'division.close': ['停用区划', 'Close division'],
    'division.import': ['导入区划', 'Import divisions'],
  },
  records: {
    division: { name: ['区划', 'division'] },
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
