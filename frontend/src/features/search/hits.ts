import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useContext, useEffect, useState } from 'react'
import { graphql } from '@/gql'
import type { Kind, SearchQuery } from '@/gql/graphql'
import { RecordPages } from '@/pieces/RecordLink'
import { run } from '@/session/graphql'

const SearchDocument = graphql(`
  query Search($text: String!, $kinds: [Kind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }
  }
`)
const PostPlace = graphql(`query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }`)

export type Hit = SearchQuery['search'][number]

/** The server takes no more characters. */
export const LONGEST = 50

/** Whether there is something in it that could be found. */
export const askable = (text: string) => /[\p{L}\p{N}\p{Co}]/u.test(text)

/** What is found, for a text that has stood still for a moment. */
export function useHits(typed: string, asked: { kinds?: Kind[]; first: number; wanted?: boolean }) {
  const text = useSettled(typed.trim())
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['search', text, asked.kinds, asked.first],
    queryFn: async () => (await run(SearchDocument, { text, kinds: asked.kinds, first: asked.first })).search,
    enabled: asked.wanted !== false && askable(text),
    placeholderData: keepPreviousData,
    meta: { reads: ['*'] },
  })
  const hits = askable(text) ? data : undefined
  return { text, hits, error, refetch, waiting: isFetching && (isPlaceholderData || !hits) }
}

function useSettled(text: string) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), 150)
    return () => clearTimeout(later)
  }, [text])
  return settled
}

/** Goes to where a record is seen. */
export function useOpen() {
  const pages = useContext(RecordPages)
  const navigate = useNavigate()
  return async ({ kind, id, title }: Hit) => {
    if (kind === 'DIVISION') return navigate({ to: '/divisions', search: { at: id } as never })
    if (kind === 'POLICY_DOCUMENT') return navigate({ to: '/policies', search: { search: title } as never })
    const at = kind === 'POST' ? { page: pages.organisation, id: (await run(PostPlace, { id })).post?.organisation?.id } : { page: pages[kind.toLowerCase()], id }
    if (at.page && at.id) return navigate({ to: at.page, params: { id: at.id } as never })
  }
}

/** Hits of one kind under one heading; they come in that order. */
export function byKind(hits: Hit[]): [Kind, Hit[]][] {
  const groups = new Map<Kind, Hit[]>()
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit])
  return [...groups]
}
