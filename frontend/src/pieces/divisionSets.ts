import { useQuery } from '@tanstack/react-query'
import { graphql } from '@/gql'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import { useToday } from './now'
import type { Filter } from './ResourceList'

const DivisionSetNames = graphql(`query DivisionSetNames($on: Date) { divisionSets(filter: { on: $on }, first: 100) { nodes { id name englishName } } }`)

/** The sets of divisions that exist today, as a filter of a list; nothing while there are none. */
export function useDivisionSetFilter(): Filter[] {
  const { t, language } = useWords()
  const on = useToday()
  const { data } = useQuery({
    queryKey: ['divisionSetNames', on],
    queryFn: async () => (await run(DivisionSetNames, { on })).divisionSets.nodes,
    staleTime: 300_000,
    meta: { reads: ['division_set'] },
  })
  if (!data || data.length === 0) return []
  const options = data.map((set) => ({ value: set.id, label: language === 'zh-CN' ? set.name : set.englishName }))
  return [{ key: 'divisionSet', label: t('list.divisionSet'), kind: 'choice', more: true, options }]
}
