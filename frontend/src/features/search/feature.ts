import { feature } from '@/pieces/feature'

const search = feature({
  name: 'search',
  pages: {
    '/search': { component: () => import('./SearchPage').then((m) => m.SearchPage) },
  },
  words: {
    title: ['搜索', 'Search'],
    box: ['搜标题、名称、编号、拼音首字母', 'Search titles, names, numbers'],
    key: ['按 / 键搜索', 'Press / to search'],
    results: ['搜索结果', 'Results'],
    all: ['全部', 'All'],
    asked: ['“{{text}}”', '“{{text}}”'],
    seeAll: ['查看“{{text}}”的全部结果', 'All results for “{{text}}”'],
    more: ['只看{{kind}}', 'Only: {{kind}}'],
    none: ['没有找到“{{text}}”', 'Nothing found for “{{text}}”'],
    capped: ['只列出前 {{count}} 条，请再输入几个字', 'The first {{count}} are shown; type more to find others'],
    hint: [
      '可搜索吹哨（标题、内容、地点、编号）、单位、岗位和任职人、区划、政策文件。几个词之间用空格；名称可用拼音首字母。',
      'Finds whistles (title, text, place, number), organisations, posts and their holders, divisions and policy documents. Put spaces between words; names are also found by their pinyin initials.',
    ],
  },
})

export default search

declare module '@/pieces/feature' {
  interface Features {
    search: typeof search
  }
}
