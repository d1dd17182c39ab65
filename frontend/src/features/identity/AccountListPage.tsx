import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { AccountListQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { Slip } from './Slip'

const AccountList = graphql(`
  query AccountList($filter: AccountFilter, $after: String) {
    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {
      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Create = graphql(`mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name slipUntil } } userErrors { code message field } } }`)

interface Issued {
  slip: string
  account: string
  name: string
  until?: string | null
}

type Row = AccountListQuery['accounts']['nodes'][number]

export function AccountState({ account }: { account: { disabledAt?: string | null; mustChangePassword: boolean } }) {
  const { t } = useWords()
  if (account.disabledAt) return <Tag tone="grey" icon="off">{t('identity.accounts.disabled')}</Tag>
  if (account.mustChangePassword) return <Tag tone="amber" icon="waiting">{t('identity.accounts.mustChange')}</Tag>
  return <Tag tone="green" icon="done">{t('identity.accounts.enabled')}</Tag>
}

const filterOf = (search: Search) => ({
  ...(search.search ? { search: search.search } : {}),
  ...(search.disabled ? { disabled: search.disabled === '1' } : {}),
})

export function AccountListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [creating, setCreating] = useState(false)
  const [slip, setSlip] = useState<Issued | null>(null)
  const posts = (row: Row) => row.posts.map((post) => [post.organisation?.shortName, post.title].filter(Boolean).join(' ')).join(t('mark.comma'))

  const columns: Column<Row>[] = [
    { key: 'account', title: t('identity.accounts.account'), cell: (row) => <Link to="/accounts/$id" params={{ id: row.id }}>{row.account}</Link> },
    { key: 'name', title: t('identity.accounts.name'), width: '120px', cell: (row) => row.name },
    { key: 'posts', sheet: [], title: t('identity.accounts.posts'), cell: (row) => posts(row) || <span className="quiet">—</span> },
    { key: 'state', sheet: ['disabledAt'], title: t('identity.accounts.state'), width: '130px', cell: (row) => <AccountState account={row} /> },
    { key: 'factor', sheet: ['secondFactor'], title: t('identity.accounts.factor'), width: '110px', cell: (row) => (row.secondFactor ? t('identity.accounts.factorOn') : <span className="quiet">{t('identity.accounts.factorOff')}</span>) },
    { key: 'last', sheet: ['lastSignInAt'], title: t('identity.accounts.lastSignIn'), width: '150px', figure: true, cell: (row) => (row.lastSignInAt ? shortMoment(row.lastSignInAt, language) : <span className="quiet">{t('identity.accounts.never')}</span>) },
  ]

  return (
    <>
      <ResourceList<Row>
        title={t('identity.accounts.title')}
        name="accounts"
        reads={['account', 'post']}
        load={async (search, after) => (await run(AccountList, { filter: filterOf(search), after })).accounts}
        source={(search) => ({ list: 'accounts', filter: filterOf(search) })}
        columns={columns}
        idOf={(row) => row.id}
        link={(row) => ({ to: '/accounts/$id', params: { id: row.id } })}
        views={[
          { label: t('list.any'), search: {} },
          { label: t('identity.accounts.enabled'), search: { disabled: '0' } },
          { label: t('identity.accounts.disabled'), search: { disabled: '1' } },
        ]}
        filters={[{ key: 'search', label: t('list.search'), kind: 'text' }]}
        actions={may(me, 'account.create') && <Button type="primary" onClick={() => setCreating(true)}>{t('identity.accounts.create')}</Button>}
        empty={{ why: t('identity.accounts.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{row.name}</strong><AccountState account={row} /></p>
            <p className="small">{row.account}</p>
            <p className="quiet small">{posts(row) || t('identity.accounts.noPosts')}</p>
          </>
        )}
      />
      {creating && <CreateSheet onMade={setSlip} onClose={() => setCreating(false)} />}
      {slip && <Slip {...slip} onClose={() => setSlip(null)} />}
    </>
  )
}

function CreateSheet({ onMade, onClose }: { onMade: (made: Issued) => void; onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  return (
    <CommandSheet
      title={t('identity.accounts.create')}
      said={t('identity.accounts.done')}
      fields={[
        { name: 'account', label: t('identity.accounts.account'), help: t('identity.accounts.accountHelp'), kind: 'text', maxLength: 64, autoFocus: true },
        { name: 'name', label: t('identity.accounts.name'), kind: 'text', maxLength: 40 },
        { name: 'phone', label: t('identity.accounts.phone'), kind: 'text', maxLength: 20, optional: true },
      ]}
      initial={{ account: '', name: '', phone: '' }}
      onSubmit={async ({ phone, ...input }) => {
        const outcome = await create({ input: { ...input, phone: phone || null } })
        const issued = outcome.done && outcome.payload.issuedSlip
        if (issued && issued.slip) onMade({ slip: issued.slip, until: issued.account.slipUntil, ...input })
        return outcome
      }}
      onClose={onClose}
    />
  )
}
