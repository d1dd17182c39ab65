import { feature } from '@/pieces/feature'

const imports = feature({
  name: 'imports',
  pages: {
    '/imports': {
      component: () => import('./ImportListPage').then((m) => m.ImportListPage),
      navigation: { label: ['批量导入', 'Imports'], icon: 'import', group: 'tree', order: 50, roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK'] },
    },
    '/imports/$id': { component: () => import('./ImportPage').then((m) => m.ImportPage) },
  },
  commands: {
    'import.upload': ['上传名单', 'Upload a list'],
    'import.check': ['校验名单', 'Check a list'],
    'import.store': ['导入', 'Import'],
    'import.recheck': ['重新校验', 'Check again'],
    'import.undo': ['撤回导入', 'Take back'],
    'import.discard': ['放弃', 'Give up'],
    'import.clear': ['清除到期的导入内容', 'Clear old imports'],
    'list.export': ['导出列表', 'Export a list'],
    'list_preference.keep': ['保存列表设置', 'Keep list settings'],
  },
  records: {
    import: { name: ['导入', 'import'], page: '/imports/$id' },
    import_row: { name: ['导入的行', 'row of an import'] },
    list_preference: { name: ['列表设置', 'list settings'] },
  },
  words: () => import('./words'),
})

export default imports

declare module '@/pieces/feature' {
  interface Features {
    imports: typeof imports
  }
}
