import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { InvitationListQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { OrganisationPicker, PostPicker } from '@/pieces/pickers'
import { useNow } from '@/pieces/now'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { InvitationSlip, type Printed } from './InvitationSlip'

const InvitationList = graphql(`
  query InvitationList($filter: InvitationFilter, $after: String) {
    invitations(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version issuedAt issuedBy expiresAt redeemedAt redeemedBy revokedAt post { id title } organisation { shortName } allowedActions { name reason } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Issue = graphql(`mutation InvitationIssue($id: ID!, $idempotencyKey: String) { invitationIssue(id: $id, idempotencyKey: $idempotencyKey) { issuedInvitation { code invitation { expiresAt post { title } organisation { name } } } userErrors { code message field } } }`)
const Revoke = graphql(`mutation InvitationRevoke($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { invitationRevoke(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = InvitationListQuery['invitations']['nodes'][number]

/** Slips that make somebody the liaison of a unit. */
export function InvitationListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const now = useNow()
  const [issuing, setIssuing] = useState(false)
  const [unit, setUnit] = useState('')
  const [revoking, setRevoking] = useState<Row | null>(null)
  const [printed, setPrinted] = useState<Printed | null>(null)
  const issue = useCommand(Issue)
  const revoke = useCommand(Revoke)
  const state = (row: Row) => {
    if (row.redeemedAt) return <Tag tone="green" icon="done">{t('identity.invitations.redeemed', { name: row.redeemedBy ?? '' })}</Tag>
    if (row.revokedAt) return <Tag tone="grey" icon="off">{t('identity.invitations.revoked')}</Tag>
    if (Date.parse(row.expiresAt) <= now) return <Tag tone="grey" icon="off">{t('identity.invitations.over')}</Tag>
    return <Tag tone="amber" icon="waiting">{t('identity.invitations.open')}</Tag>
  }
  const post = (row: Row) => [row.organisation?.shortName, row.post?.title].filter(Boolean).join(' ')
  const actions = (row: Row) => <ActionBar quiet allowed={row.allowedActions} known={[{ name: 'invitation.revoke', run: () => setRevoking(row), danger: true }]} />
  const columns: Column<Row>[] = [
    { key: 'post', title: t('identity.grants.post'), cell: post },
    { key: 'issued', title: t('identity.invitations.issued'), width: '220px', cell: (row) => `${row.issuedBy} ${momentText(row.issuedAt, language)}` },
    { key: 'expires', title: t('identity.invitations.expires'), width: '170px', figure: true, cell: (row) => momentText(row.expiresAt, language) },
    { key: 'state', title: t('identity.accounts.state'), width: '150px', cell: state },
    { key: 'todo', title: t('list.todo'), width: '90px', cell: actions },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('identity.invitations.title')}
        name="invitations"
        reads={['invitation']}
        load={async (search, after) => (await run(InvitationList, { filter: search.open ? { open: search.open === '1' } : {}, after })).invitations}
        columns={columns}
        idOf={(row) => row.id}
        views={[{ label: t('list.any'), search: {} }, { label: t('identity.invitations.open'), search: { open: '1' } }]}
        actions={may(me, 'invitation.issue') && <Button type="primary" onClick={() => setIssuing(true)}>{actWord(t, 'invitation.issue')}</Button>}
        empty={{ why: t('identity.invitations.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{post(row)}</strong>{state(row)}</p>
            <p className="quiet small">{t('identity.invitations.expires')} {momentText(row.expiresAt, language)}</p>
            {actions(row)}
          </>
        )}
      />
      {issuing && (
        <CommandSheet title={actWord(t, 'invitation.issue')} help={t('identity.invitations.issueHelp')} said={t('identity.accounts.done')} onClose={() => setIssuing(false)} initial={{ organisation: '', post: '' }}
          fields={[
            { name: 'organisation', label: t('identity.grants.organisation'), kind: 'own', render: ({ onChange, ...props }) => <OrganisationPicker {...props} onChange={(value) => { setUnit(value); onChange(value) }} /> },
            { name: 'post', label: t('identity.grants.post'), kind: 'own', when: ({ organisation }) => organisation !== '', render: (props) => <PostPicker {...props} vacant organisation={unit} /> },
          ]}
          onSubmit={async ({ post }) => {
            const outcome = await issue({ id: post })
            const issued = outcome.done && outcome.payload.issuedInvitation
            if (issued && issued.code) setPrinted({ code: issued.code, until: issued.invitation.expiresAt, organisation: issued.invitation.organisation?.name ?? '', post: issued.invitation.post?.title ?? '' })
            return outcome
          }} />
      )}
      {revoking && <CommandSheet danger title={actWord(t, 'invitation.revoke')} help={t('identity.invitations.revokeHelp')} said={t('identity.accounts.done')} fields={[]} initial={{}} onClose={() => setRevoking(null)} onSubmit={() => revoke({ id: revoking.id, expectedVersion: revoking.version })} />}
      {printed && <InvitationSlip {...printed} onClose={() => setPrinted(null)} />}
    </>
  )
}
