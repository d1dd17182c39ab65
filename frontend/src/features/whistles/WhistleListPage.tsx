import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { WhistleFilter, WhistleKind, WhistleListQuery, WhistleSort, WhistleState } from '@/gql/graphql'
import { DueText } from '@/pieces/ClockBar'
import { useDivisionSetFilter } from '@/pieces/divisionSets'
import { type Column, type Filter, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { WhistleStateTag } from './State'
import { run } from '@/session/graphql'
import { may, type Me, ownOrganisations, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { dueOf } from './whistle'
import { forOffice, forParties, kinds, running, states } from './kinds'

const WhistleList = graphql(`
  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {
    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes {
        id version number title kind state recordedAt overdue dueAt dueUnit dueWorkingDaysLeft
        division { id shortName }
        organisation { id shortName }
        assignments { id role state organisation { id shortName } }
        allowedActions { name reason }
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
    ...(search.divisionSet ? { divisionSet: search.divisionSet } : {}),
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
  const sets = useDivisionSetFilter()
  const here = useSearch({ strict: false }) as Search
  const lead = (row: Row) => row.assignments.find((assignment) => assignment.role === 'LEAD')?.organisation?.shortName ?? '—'
  const others = (row: Row) => row.assignments.filter((assignment) => assignment.role === 'SUPPORTING').length

  const columns: Column<Row>[] = [
    { key: 'number', title: t('whistles.number'), width: '160px', figure: true, cell: (row) => <span className="quiet nowrap">{row.number}</span> },
    { key: 'title', title: t('whistles.what'), cell: (row) => <Link to="/whistles/$id" params={{ id: row.id }} className="one-line" title={row.title}>{row.title}</Link> },
    { key: 'kind', title: t('whistles.kind'), width: '104px', cell: (row) => <span className="nowrap">{t(`whistleKind.${row.kind}`)}</span> },
    { key: 'state', title: t('whistles.state'), width: '100px', cell: (row) => <span className="row"><WhistleStateTag state={row.state} />{row.recordedAt && <Tag tone="grey">{t('whistles.recorded')}</Tag>}</span> },
    { key: 'division', title: t('whistles.division'), width: '110px', cell: (row) => row.division?.shortName ?? '—' },
    {
      key: 'lead', title: t('whistles.lead'), width: '160px',
      cell: (row) => <>{lead(row)}{others(row) > 0 && <span className="quiet nowrap" title={`${t('whistles.supporting')} ${others(row)}`}> +{others(row)}</span>}</>,
    },
    { key: 'due', sheet: ['dueAt'], title: t('whistles.dueAt'), width: '150px', cell: (row) => <DueText {...dueOf(row)} /> },
  ]
  const groups = [{ value: running, label: t('whistles.views.running') }, { value: forOffice, label: t('whistles.views.mine') }, { value: forParties, label: t('whistles.views.mine') }]
  const stateOptions = [...groups.filter(({ value }) => value === here.state), ...states.map((state) => ({ value: state as string, label: t(`whistles.states.${state}`) }))]
  const filters: Filter[] = [
    { key: 'search', label: t('list.search'), kind: 'text' },
    { key: 'kind', label: t('whistles.kind'), kind: 'choice', options: kinds.map((kind) => ({ value: kind, label: t(`whistleKind.${kind}`) })) },
    { key: 'sort', label: t('whistles.sort'), kind: 'choice', sort: true, options: (['NEWEST', 'DUE', 'OLDEST'] as const).map((sort) => ({ value: sort, label: t(`whistles.sorts.${sort}`) })) },
    { key: 'state', label: t('whistles.state'), kind: 'choice', more: true, options: stateOptions },
    ...sets,
    { key: 'since', label: t('whistles.since'), kind: 'date', more: true },
    { key: 'until', label: t('whistles.until'), kind: 'date', more: true },
  ]
  const views = [
    { label: t('whistles.views.all'), search: {} },
    ...(may(me, 'whistle.sound')
      ? [{ label: t('whistles.views.mine'), search: { state: forOffice } }]
      : ownOrganisations(me).size > 0
        ? [{ label: t('whistles.views.mine'), search: { mine: '1', state: forParties } }]
        : []),
    { label: t('whistles.views.overdue'), search: { overdue: '1' } },
    { label: t('whistles.views.running'), search: { state: running } },
    ...(may(me, 'whistle.draft') ? [{ label: t('whistles.views.drafts'), search: { state: 'DRAFT' } }] : []),
    { label: t('whistles.views.closed'), search: { state: 'CLOSED' } },
  ]
  const past = may(me, 'whistle.draft') && <Link to="/imports" search={{ kind: 'WHISTLE' } as never}><Button tabIndex={-1}>{t('whistles.recordPast')}</Button></Link>
  const draft = may(me, 'whistle.draft') && <Link to="/whistles/new"><Button type="primary" tabIndex={-1}>{t('nav.new')}</Button></Link>

  return (
    <ResourceList<Row>
      title={t('whistles.title')}
      name="whistles"
      reads={['whistle']}
      load={async (search, after) =>
        (await run(WhistleList, { filter: filterOf(search, me), sort: (search.sort as WhistleSort | undefined) ?? 'NEWEST', after })).whistles
      }
      source={(search) => ({ list: 'whistles', filter: filterOf(search, me), sort: search.sort ?? 'NEWEST' })}
      bulk={{
        commands: [
          { name: 'whistle.discard', danger: true, fields: [{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 }], initial: { reason: '' } },
          { name: 'whistle.close', fields: [], initial: {} },
        ],
        chosen: ({ id, version, number, title, allowedActions }) => ({ id, version, name: `${number} ${title}`, allowedActions }),
      }}
      columns={columns}
      idOf={(row) => row.id}
      link={(row) => ({ to: '/whistles/$id', params: { id: row.id } })}
      views={views}
      filters={filters}
      actions={<>{past}{draft}</>}
      empty={{ why: t('whistles.empty'), hint: t('whistles.emptyHint'), children: draft }}
      card={(row) => (
        <>
          <p className="row between">
            <strong className="grow">{row.title}</strong>
          </p>
          <p className="row between">
            <WhistleStateTag state={row.state} overdue={row.overdue} />
            <span className="small"><DueText {...dueOf(row)} /></span>
          </p>
          <p className="quiet small">{[row.division?.shortName, lead(row)].filter(Boolean).join(' · ')}</p>
        </>
      )}
    />
  )
}

