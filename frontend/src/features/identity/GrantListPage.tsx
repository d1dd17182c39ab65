import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { GrantFilter, GrantListQuery, Role } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { AccountPicker, ClientPicker, DivisionPicker, OrganisationPicker, PostPicker } from '@/pieces/pickers'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { useToday } from '@/pieces/now'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { roles } from './roles'

const GrantList = graphql(`
  query GrantList($filter: GrantFilter, $after: String) {
    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes {
        id role validFrom validTo version
        account { id account name }
        client { id name }
        post { id title organisation { shortName } }
        division { id shortName }
        organisation { id shortName }
        allowedActions { name reason }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Give = graphql(`mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const CloseGrant = graphql(`mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = GrantListQuery['grants']['nodes'][number]

const filterOf = ({ role, account }: Search): GrantFilter => ({ ...(role ? { role: [role as Role] } : {}), ...(account ? { account } : {}) })

/** Who may act in which role, where, and for how long. */
export function GrantListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [giving, setGiving] = useState(false)
  const [closing, setClosing] = useState<Row | null>(null)
  const today = useToday()
  const holder = (row: Row) => (row.account ? `${row.account.name}${t('mark.brackets', { text: row.account.account })}` : row.post ? [row.post.organisation?.shortName, row.post.title].filter(Boolean).join(' ') : row.client ? row.client.name : '—')
  const scope = (row: Row) => row.division?.shortName ?? row.organisation?.shortName ?? t('identity.grants.realm')
  const validity = (row: Row) => (row.validTo ? t('identity.grants.until', { date: dateText(row.validTo, language) }) : t('identity.grants.unlimited'))
  const ended = (row: Row) => row.validTo != null && row.validTo < today
  const closes = (row: Row) => row.allowedActions.some(({ name, reason }) => name === 'grant.close' && !reason)
  const close = (row: Row) => closes(row) && <button type="button" className="plain link" onClick={() => setClosing(row)}>{actWord(t, 'grant.close')}</button>

  const columns: Column<Row>[] = [
    { key: 'holder', sheet: ['account', 'post'], title: t('identity.grants.holder'), cell: (row) => <>{holder(row)}{row.post && !row.account && <> <Tag tone="grey">{t('identity.grants.toPost')}</Tag></>}</> },
    { key: 'role', title: t('identity.grants.role'), width: '180px', cell: (row) => t(`role.${row.role}`) },
    { key: 'scope', sheet: ['division', 'organisation'], title: t('identity.grants.scope'), width: '130px', cell: scope },
    { key: 'from', sheet: ['validFrom'], title: t('identity.grants.validFrom'), width: '130px', figure: true, cell: (row) => dateText(row.validFrom, language) },
    { key: 'to', sheet: ['validTo'], title: t('identity.grants.validTo'), width: '150px', figure: true, cell: (row) => (ended(row) ? <Tag tone="grey" icon="off">{t('identity.grants.ended')}</Tag> : validity(row)) },
    { key: 'close', sheet: [], title: t('list.todo'), width: '100px', cell: close },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('identity.grants.title')}
        name="grants"
        reads={['grant']}
        load={async (search, after) => (await run(GrantList, { filter: filterOf(search), after })).grants}
        source={(search) => ({ list: 'grants', filter: filterOf(search) })}
        columns={columns}
        idOf={(row) => row.id}
        filters={[{ key: 'role', label: t('identity.grants.role'), kind: 'choice', options: roles.map((role) => ({ value: role, label: t(`role.${role}`) })) }]}
        actions={may(me, 'grant.give') && <Button type="primary" onClick={() => setGiving(true)}>{t('identity.grants.give')}</Button>}
        empty={{ why: t('identity.grants.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{holder(row)}</strong>{ended(row) && <Tag tone="grey" icon="off">{t('identity.grants.ended')}</Tag>}</p>
            <p>{t(`role.${row.role}`)} · {scope(row)}</p>
            <p className="row between"><span className="quiet small">{validity(row)}</span>{close(row)}</p>
          </>
        )}
      />
      {giving && <GiveSheet onClose={() => setGiving(false)} />}
      {closing && <CloseSheet row={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

function CloseSheet({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useWords()
  const close = useCommand(CloseGrant)
  return (
    <CommandSheet danger title={actWord(t, 'grant.close')} help={t('identity.grants.closeHelp')} said={t('identity.grants.closed')} onClose={onClose}
      fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 }]}
      initial={{ reason: '' }}
      onSubmit={(input) => close({ id: row.id, expectedVersion: row.version, input })} />
  )
}

interface Entered {
  to: string
  account: string
  post: string
  client: string
  role: string
  within: string
  division: string
  organisation: string
  validFrom: string
  validTo: string
}

function GiveSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const give = useCommand(Give)
  const today = useToday()
  return (
    <CommandSheet<Entered>
      title={t('identity.grants.give')}
      submit={actWord(t, 'grant.give')}
      said={t('identity.grants.done')}
      onClose={onClose}
      fields={[
        { name: 'to', label: t('identity.grants.holderKind'), kind: 'radio', options: [{ value: 'post', label: t('identity.grants.toPost') }, { value: 'account', label: t('identity.grants.toAccount') }, ...(may(me, 'client.allow') ? [{ value: 'client', label: t('identity.grants.toClient') }] : [])] },
        { name: 'post', label: t('identity.grants.post'), kind: 'own', when: ({ to }) => to === 'post', render: (props) => <PostPicker {...props} /> },
        { name: 'account', label: t('identity.grants.account'), kind: 'own', when: ({ to }) => to === 'account', render: (props) => <AccountPicker {...props} /> },
        { name: 'client', label: t('identity.grants.toClient'), kind: 'own', when: ({ to }) => to === 'client', render: (props) => <ClientPicker {...props} /> },
        { name: 'role', label: t('identity.grants.role'), kind: 'choice', blank: t('form.choose'), options: roles.map((role) => ({ value: role, label: t(`role.${role}`) })) },
        { name: 'within', label: t('identity.grants.scopeKind'), kind: 'radio', options: [{ value: 'division', label: t('identity.grants.division') }, { value: 'organisation', label: t('identity.grants.organisation') }, { value: 'realm', label: t('identity.grants.realm') }] },
        { name: 'division', label: t('identity.grants.division'), kind: 'own', when: ({ within }) => within === 'division', render: (props) => <DivisionPicker {...props} /> },
        { name: 'organisation', label: t('identity.grants.organisation'), kind: 'own', when: ({ within }) => within === 'organisation', render: (props) => <OrganisationPicker {...props} /> },
        { name: 'validFrom', label: t('identity.grants.validFrom'), kind: 'date' },
        { name: 'validTo', label: t('identity.grants.validTo'), kind: 'date', optional: true },
      ]}
      initial={{ to: 'post', account: '', post: '', client: '', role: '', within: 'division', division: '', organisation: '', validFrom: today, validTo: '' }}
      onSubmit={(entered) =>
        give({
          input: {
            role: entered.role as Role,
            validFrom: entered.validFrom,
            validTo: entered.validTo || null,
            account: entered.to === 'account' ? entered.account : null,
            post: entered.to === 'post' ? entered.post : null,
            client: entered.to === 'client' ? entered.client : null,
            division: entered.within === 'division' ? entered.division : null,
            organisation: entered.within === 'organisation' ? entered.organisation : null,
          },
        })
      }
    />
  )
}
