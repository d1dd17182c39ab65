import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { ClientListQuery } from '@/gql/graphql'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { useToday } from '@/pieces/now'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { ClientForm } from './ClientForm'
import { Secret, type Shown } from './Secret'

const ClientList = graphql(`
  query ClientList($filter: ClientFilter, $after: String) {
    clients(filter: $filter, sort: NAME, first: 50, after: $after) {
      nodes { id name purpose scopes disabledAt validUntil lastUsedOn organisation { shortName } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = ClientListQuery['clients']['nodes'][number]

/** Why a client is let in or not, in a word. */
export function ClientState({ client }: { client: { disabledAt?: string | null; validUntil?: string | null; scopes: readonly unknown[] } }) {
  const { t } = useWords()
  const today = useToday()
  if (client.disabledAt) return <Tag tone="grey" icon="off">{t('identity.clients.disabled')}</Tag>
  if (client.validUntil && client.validUntil < today) return <Tag tone="grey" icon="off">{t('identity.clients.over')}</Tag>
  if (client.scopes.length === 0) return <Tag tone="amber" icon="waiting">{t('identity.clients.nothing')}</Tag>
  return <Tag tone="green" icon="done">{t('identity.clients.active')}</Tag>
}

const filterOf = (search: Search) => (search.disabled ? { disabled: search.disabled === '1' } : {})

/** Other systems that read from Linli. */
export function ClientListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [creating, setCreating] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const used = (row: Row) => (row.lastUsedOn ? dateText(row.lastUsedOn, language) : t('identity.clients.never'))
  const columns: Column<Row>[] = [
    { key: 'name', title: t('identity.clients.name'), cell: (row) => <Link to="/clients/$id" params={{ id: row.id }}>{row.name}</Link> },
    { key: 'organisation', title: t('identity.clients.organisation'), width: '160px', cell: (row) => row.organisation?.shortName ?? '—' },
    { key: 'purpose', title: t('identity.clients.purpose'), cell: (row) => row.purpose },
    { key: 'state', title: t('identity.clients.state'), width: '130px', cell: (row) => <ClientState client={row} /> },
    { key: 'used', title: t('identity.clients.used'), width: '150px', figure: true, cell: used },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('identity.clients.title')}
        name="clients"
        reads={['client']}
        load={async (search, after) => (await run(ClientList, { filter: filterOf(search), after })).clients}
        columns={columns}
        idOf={(row) => row.id}
        link={(row) => ({ to: '/clients/$id', params: { id: row.id } })}
        views={[
          { label: t('list.any'), search: {} },
          { label: t('identity.clients.active'), search: { disabled: '0' } },
          { label: t('identity.clients.disabled'), search: { disabled: '1' } },
        ]}
        actions={may(me, 'client.create') && <Button type="primary" onClick={() => setCreating(true)}>{t('identity.clients.create')}</Button>}
        empty={{ why: t('identity.clients.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{row.name}</strong><ClientState client={row} /></p>
            <p className="small">{row.organisation?.shortName} · {row.purpose}</p>
            <p className="quiet small">{t('identity.clients.used')} {used(row)}</p>
          </>
        )}
      />
      {creating && <ClientForm onSecret={setShown} onClose={() => setCreating(false)} />}
      {shown && <Secret {...shown} onClose={() => setShown(null)} />}
    </>
  )
}
