import { queryOptions } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { ImportKindsQuery } from '@/gql/graphql'
import { run } from '@/session/graphql'

const ImportKinds = graphql(`query ImportKinds { importKinds { kind title { zh en } most columns { key heading { zh en } note { zh en } required example } } }`)

export type ImportKind = ImportKindsQuery['importKinds'][number]

/** The lists that the caller may import somewhere. */
export const importKinds = queryOptions({
  queryKey: ['import-kinds'],
  queryFn: async () => (await run(ImportKinds)).importKinds,
  staleTime: 5 * 60_000,
  meta: { reads: ['grant'] },
})

/** Both languages came along; this is the reader's. */
export const spoken = (words: { zh: string; en: string }, language: string) => (language.startsWith('zh') ? words.zh : words.en)

/** `district_department` for `DISTRICT_DEPARTMENT`: REST's spelling. */
export const restKind = (kind: string) => kind.toLowerCase()
