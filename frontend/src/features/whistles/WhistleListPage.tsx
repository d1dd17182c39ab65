import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { WhistleFilter, WhistleKind, WhistleListQuery, WhistleSort, WhistleState } from '@/gql/graphql'
import { DueText } from '@/pieces/ClockBar'
import { type Column, type Filter, ResourceList, type Search } from '@/pieces/ResourceList'
import { WhistleStateTag } from '@/pieces/State'
import { run } from '@/session/graphql'
import { may, type Me, ownOrganisations, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { forOffice, forParties, kinds, running, states } from './kinds'

const WhistleList = graphql(`
  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {
    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes {
        id number title kind state overdue dueAt
        division { id shortName }
        organisation { id shortName }
        assignments { id role state organisation { id shortName } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = WhistleListQuery['whistles']['nodes'][number]

/** The URL's words as the server's filter. */
export function filterOf(search: Search, me: Me): WhistleFilter {
  const [party] = ownOrganisations(me)
  return {
    ...(search.state ? { state: search.state.split(',') as WhistleState[] } : {}),
    ...(search.kind ? { kind: [search.kind as WhistleKind] } : {}),
    ...(search.division ? { divisionCode: search.division } : {}),
    ...(search.overdue ? { overdue: true } : {}),
    ...(search.search ? { search: search.search } : {}),
    ...(search.since ? { since: search.since } : {}),
    ...(search.until ? { until: search.until } : {}),
    ...(search.mine && party ? { party } : {}),
  }
}

export function WhistleListPage() {
  const { t } = useWords()
  const me = useMe()
  const here = useSearch({ strict: false }) as Search
  const lead = (row: Row) => row.assignments.find((assignment) => assignment.role === 'LEAD')?.organisation?.shortName ?? '—'
  const others = (row: Row) => row.assignments.filter((assignment) => assignment.role === 'SUPPORTING').length

  const columns: Column<Row>[] = [
    { key: 'number', title: t('whistle.number'), width: '160px', figure: true, text: (row) => row.number, cell: (row) => <span className="quiet nowrap">{row.number}</span> },
    { key: 'title', title: t('whistle.what'), text: (row) => row.title, cell: (row) => <Link to="/whistles/$id" params={{ id: row.id }} className="one-line" title={row.title}>{row.title}</Link> },
    { key: 'kind', title: t('whistle.kind'), width: '104px', text: (row) => t(`whistleKind.${row.kind}`), cell: (row) => <span className="nowrap">{t(`whistleKind.${row.kind}`)}</span> },
    { key: 'state', title: t('whistle.state'), width: '100px', text: (row) => t(`whistleState.${row.state}`), cell: (row) => <WhistleStateTag state={row.state} /> },
    { key: 'division', title: t('whistle.division'), width: '110px', text: (row) => row.division?.shortName ?? '', cell: (row) => row.division?.shortName ?? '—' },
    {
      key: 'lead', title: t('whistle.lead'), width: '160px', text: lead,
      cell: (row) => <>{lead(row)}{others(row) > 0 && <span className="quiet nowrap" title={`${t('whistle.supporting')} ${others(row)}`}> +{others(row)}</span>}</>,
    },
    { key: 'due', title: t('whistle.dueAt'), width: '124px', text: (row) => row.dueAt ?? '', cell: (row) => <DueText dueAt={row.dueAt} overdue={row.overdue} /> },
  ]
  const groups = [{ value: running, label: t('whistle.views.running') }, { value: forOffice, label: t('whistle.views.mine') }, { value: forParties, label: t('whistle.views.mine') }]
  const stateOptions = [...groups.filter(({ value }) => value === here.state), ...states.map((state) => ({ value: state as string, label: t(`whistleState.${state}`) }))]
  const filters: Filter[] = [
    { key: 'search', label: t('list.search'), kind: 'text' },
    { key: 'kind', label: t('whistle.kind'), kind: 'choice', options: kinds.map((kind) => ({ value: kind, label: t(`whistleKind.${kind}`) })) },
    { key: 'sort', label: t('whistle.sort'), kind: 'choice', sort: true, options: (['NEWEST', 'DUE', 'OLDEST'] as const).map((sort) => ({ value: sort, label: t(`sort.${sort}`) })) },
    { key: 'state', label: t('whistle.state'), kind: 'choice', more: true, options: stateOptions },
    { key: 'since', label: t('whistle.since'), kind: 'date', more: true },
    { key: 'until', label: t('whistle.until'), kind: 'date', more: true },
  ]
  const views = [
    { label: t('whistle.views.all'), search: {} },
    ...(may(me, 'whistle.sound')
      ? [{ label: t('whistle.views.mine'), search: { state: forOffice } }]
      : ownOrganisations(me).size > 0
        ? [{ label: t('whistle.views.mine'), search: { mine: '1', state: forParties } }]
        : []),
    { label: t('whistle.views.overdue'), search: { overdue: '1' } },
    { label: t('whistle.views.running'), search: { state: running } },
    ...(may(me, 'whistle.draft') ? [{ label: t('whistle.views.drafts'), search: { state: 'DRAFT' } }] : []),
    { label: t('whistle.views.closed'), search: { state: 'CLOSED' } },
  ]
  const draft = may(me, 'whistle.draft') && <Link to="/whistles/new"><Button type="primary" tabIndex={-1}>{t('nav.new')}</Button></Link>

  return (
    <ResourceList<Row>
      title={t('whistle.title')}
      name="whistles"
      reads={['whistle']}
      load={async (search, after) =>
        (await run(WhistleList, { filter: filterOf(search, me), sort: (search.sort as WhistleSort | undefined) ?? 'NEWEST', after })).whistles
      }
      columns={columns}
      idOf={(row) => row.id}
      link={(row) => ({ to: '/whistles/$id', params: { id: row.id } })}
      views={views}
      filters={filters}
      actions={draft}
      empty={{ why: t('whistle.empty'), hint: t('whistle.emptyHint'), children: draft }}
      card={(row) => (
        <>
          <p className="row between">
            <strong className="grow">{row.title}</strong>
          </p>
          <p className="row between">
            <WhistleStateTag state={row.state} overdue={row.overdue} />
            <span className="small"><DueText dueAt={row.dueAt} overdue={row.overdue} /></span>
          </p>
          <p className="quiet small">{[row.division?.shortName, lead(row)].filter(Boolean).join(' · ')}</p>
        </>
      )}
    />
  )
}

