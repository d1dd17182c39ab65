import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { OpeningBalanceListQuery, OpeningBalanceState } from '@/gql/graphql'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { states } from './balance'

const OpeningBalanceList = graphql(`
  query OpeningBalanceList($filter: OpeningBalanceFilter, $after: String) {
    openingBalances(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id state since asOf source enteredBy division { name } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = OpeningBalanceListQuery['openingBalances']['nodes'][number]
const known: OpeningBalanceState[] = ['ENTERED', 'CONFIRMED', 'VOIDED']

/** The address as the server's filter; what it does not know stays away. */
const filterOf = ({ state }: Search) => ({ state: known.find((one) => one === state) ?? null })

export function OpeningBalanceListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const days = (row: Row) => t('opening_balances.days', { since: dateText(row.since, language), asOf: dateText(row.asOf, language) })
  const tag = (row: Row) => <Tag {...states[row.state]}>{t(`opening_balances.state.${row.state}`)}</Tag>
  const columns: Column<Row>[] = [
    { key: 'division', title: t('opening_balances.division'), cell: (row) => <Link to="/opening-balances/$id" params={{ id: row.id }}>{row.division?.name ?? '—'}</Link> },
    { key: 'period', title: t('opening_balances.period'), width: '280px', figure: true, cell: days },
    { key: 'source', title: t('opening_balances.source'), cell: (row) => row.source },
    { key: 'enteredBy', title: t('opening_balances.enteredBy'), width: '120px', cell: (row) => row.enteredBy },
    { key: 'state', title: t('opening_balances.stateName'), width: '130px', cell: tag },
  ]
  return (
    <ResourceList<Row>
      title={t('opening_balances.title')}
      name="opening-balances"
      reads={['opening_balance']}
      load={async (search, after) => (await run(OpeningBalanceList, { filter: filterOf(search), after })).openingBalances}
      columns={columns}
      idOf={(row) => row.id}
      link={(row) => ({ to: '/opening-balances/$id', params: { id: row.id } })}
      views={[{ label: t('list.any'), search: {} }, ...known.map((state) => ({ label: t(`opening_balances.state.${state}`), search: { state } }))]}
      filters={[]}
      actions={may(me, 'opening_balance.enter') && <Button type="primary" onClick={() => void navigate({ to: '/opening-balances/new' })}>{t('opening_balances.create')}</Button>}
      head={<p className="quiet">{t('opening_balances.intro')}</p>}
      empty={{ why: t('opening_balances.empty'), hint: t('opening_balances.emptyHint') }}
      card={(row) => (
        <>
          <p className="row between"><strong>{row.division?.name}</strong>{tag(row)}</p>
          <p className="small">{days(row)}</p>
          <p className="quiet small">{row.source}</p>
        </>
      )}
    />
  )
}
