import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { ImportRowsQuery, ImportRowState } from '@/gql/graphql'
import { Bones, Failure } from '@/pieces/Notice'
import { RecordLink } from '@/pieces/RecordLink'
import type { Search } from '@/pieces/ResourceList'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import type { Import } from './ImportPage'
import { importKinds, spoken } from './kinds'
import { RowStateTag } from './State'

const Rows = graphql(`
  query ImportRows($filter: ImportRowFilter, $after: String) {
    importRows(filter: $filter, first: 50, after: $after) {
      nodes { id number cells state record problems { column code message { zh en } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

type Row = ImportRowsQuery['importRows']['nodes'][number]

/** The rows as in the file, faulty ones first, each cell that is wrong with its reason. */
export function ImportRows({ one }: { one: Import }) {
  const { t, language } = useWords()
  const { rows: asked } = useSearch({ strict: false }) as Search
  const state = asked as ImportRowState | undefined
  const { data: kinds } = useQuery(importKinds)
  const columns = kinds?.find(({ kind }) => kind === one.kind)?.columns ?? []
  const query = useInfiniteQuery({
    queryKey: ['import-rows', one.id, one.version, state],
    queryFn: async ({ pageParam }) => (await run(Rows, { filter: { import: one.id, ...(state ? { state } : {}) }, after: pageParam })).importRows,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor ?? null : null),
    meta: { reads: ['import'] },
  })
  const rows = query.data?.pages.flatMap((page) => page.nodes) ?? []
  const states: ImportRowState[] = one.state === 'READY' ? ['FAULTY', 'GOOD'] : one.state === 'UNDONE' ? ['KEPT', 'UNDONE', 'FAULTY'] : ['STORED', 'FAULTY']
  const column = (key: string | null | undefined) => columns.find((other) => other.key === key)
  const wrong = (row: Row, key: string) => row.problems.filter((problem) => problem.column === key)
  const sentence = (problem: Row['problems'][number]) => {
    const of = column(problem.column)
    const message = spoken(problem.message, language)
    return of ? t('imports.problem', { column: spoken(of.heading, language), message }) : message
  }

  return (
    <section className="stack" aria-label={t('imports.rows')}>
      <nav className="views" aria-label={t('imports.views')}>
        <Link to="." search={{} as never} className="view" aria-current={state ? undefined : 'page'}>{t('imports.all')}</Link>
        {states.map((one) => <Link key={one} to="." search={{ rows: one } as never} className="view" aria-current={state === one ? 'page' : undefined}>{t(`imports.rowStates.${one}`)}</Link>)}
      </nav>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending ? <Bones lines={6} /> : (
        <div className="card list-frame import-rows" tabIndex={0} role="region" aria-label={t('imports.rows')}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('imports.row')}</th>
                <th scope="col">{t('imports.state')}</th>
                <th scope="col">{t('imports.problems')}</th>
                {columns.map(({ key, heading }) => <th key={key} scope="col">{spoken(heading, language)}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="figure">{row.number}</td>
                  <td>{row.record ? <RecordLink kind={one.kind} id={row.record}>{t('imports.openRecord')}</RecordLink> : <RowStateTag state={row.state} />}</td>
                  <td>{row.problems.map((problem) => <span key={`${problem.column} ${problem.code}`} className="small tone red">{sentence(problem)}</span>)}</td>
                  {columns.map(({ key }, at) => <td key={key} className={wrong(row, key).length > 0 ? 'wrong' : undefined}>{row.cells[at]}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && <p className="list-end"><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('list.more')}</Button></p>}
    </section>
  )
}
