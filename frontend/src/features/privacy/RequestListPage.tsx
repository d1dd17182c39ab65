import { useState } from 'react'
import { graphql } from '@/gql'
import type { DataRequestListQuery, DataRequestState } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { RecordLink } from '@/pieces/RecordLink'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { useNow } from '@/pieces/now'
import { shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import { CopySheet } from './CopySheet'

const DataRequestList = graphql(`
  query DataRequestList($filter: DataRequestFilter, $after: String) {
    dataRequests(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version kind detail receivedAt dueAt state answer person { id name division { shortName } } allowedActions { name reason } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Grant = graphql(`mutation DataRequestGrant($id: ID!, $expectedVersion: Int, $input: DataRequestGrantInput!, $idempotencyKey: String) { dataRequestGrant(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Refuse = graphql(`mutation DataRequestRefuse($id: ID!, $expectedVersion: Int, $input: DataRequestRefuseInput!, $idempotencyKey: String) { dataRequestRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = DataRequestListQuery['dataRequests']['nodes'][number]
type Open = { command: 'grant' | 'refuse' | 'copy'; row: Row }

const states: DataRequestState[] = ['OPEN', 'GRANTED', 'REFUSED']

/** What residents asked about their own data, with the day by which they are answered. */
export function RequestListPage() {
  const { t, language } = useWords()
  const now = useNow()
  const [open, setOpen] = useState<Open | null>(null)
  const late = (row: Row) => row.state === 'OPEN' && row.dueAt != null && new Date(row.dueAt).getTime() < now
  const state = (row: Row) =>
    late(row)
      ? <Tag tone="red" icon="overdue">{t('privacy.requests.overdue')}</Tag>
      : <Tag tone={row.state === 'OPEN' ? 'amber' : row.state === 'GRANTED' ? 'green' : 'grey'} icon={row.state === 'OPEN' ? 'waiting' : 'done'}>{t(`privacy.requests.states.${row.state}`)}</Tag>
  const person = (row: Row) => (row.person ? <RecordLink kind="person" id={row.person.id}>{row.person.name ?? t('privacy.nobody')}</RecordLink> : '—')
  const due = (row: Row) => (row.dueAt ? shortMoment(row.dueAt, language) : t('privacy.requests.noCalendar'))
  const actions = (row: Row) => (
    <ActionBar
      quiet
      allowed={row.allowedActions}
      known={[
        { name: 'data_request.grant', label: t('privacy.requests.grant'), run: () => setOpen({ command: 'grant', row }) },
        { name: 'data_request.refuse', label: t('privacy.requests.refuse'), run: () => setOpen({ command: 'refuse', row }) },
        ...(row.kind === 'COPY' ? [{ name: 'data_request.copy', label: t('privacy.requests.copy'), run: () => setOpen({ command: 'copy' as const, row }) }] : []),
      ]}
    />
  )
  const columns: Column<Row>[] = [
    { key: 'kind', title: t('privacy.requests.kind'), width: '100px', cell: (row) => t(`privacy.requests.kinds.${row.kind}`) },
    { key: 'person', title: t('privacy.person'), width: '110px', cell: person },
    { key: 'detail', title: t('privacy.requests.detail'), cell: (row) => <>{row.detail}{row.answer && <><br /><span className="quiet small">{row.answer}</span></>}</> },
    { key: 'due', title: t('privacy.requests.due'), width: '140px', figure: true, cell: due },
    { key: 'state', title: t('privacy.requests.state'), width: '110px', cell: state },
    { key: 'action', title: t('list.todo'), width: '190px', cell: actions },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('privacy.requests.title')}
        name="data-requests"
        reads={['data_request', 'person']}
        load={async ({ state: wanted, overdue }, after) => {
          const filter = { ...(wanted ? { state: [wanted as DataRequestState] } : {}), ...(overdue ? { overdue: true } : {}) }
          return (await run(DataRequestList, { filter, after })).dataRequests
        }}
        columns={columns}
        idOf={(row) => row.id}
        head={<p className="quiet">{t('privacy.requests.why')}</p>}
        views={[
          { label: t('list.any'), search: {} },
          ...states.map((one) => ({ label: t(`privacy.requests.states.${one}`), search: { state: one } })),
          { label: t('privacy.requests.overdue'), search: { overdue: 'true' } },
        ]}
        empty={{ why: t('privacy.requests.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{t(`privacy.requests.kinds.${row.kind}`)}</strong>{state(row)}</p>
            <p className="small">{person(row)}</p>
            <p className="small">{row.detail}</p>
            <p className="row between"><span className="quiet small">{due(row)}</span>{actions(row)}</p>
          </>
        )}
      />
      {open && <RequestCommand {...open} onClose={() => setOpen(null)} />}
    </>
  )
}

function RequestCommand({ command, row, onClose }: Open & { onClose: () => void }) {
  const { t } = useWords()
  const grant = useCommand(Grant)
  const refuse = useCommand(Refuse)
  const target = { id: row.id, expectedVersion: row.version }
  const title = `${t(`privacy.requests.${command}`)}${t('mark.colon')}${t(`privacy.requests.kinds.${row.kind}`)}`
  if (command === 'copy') return <CopySheet id={row.id} onClose={onClose} />
  if (command === 'refuse') {
    return (
      <CommandSheet danger title={title} submit={t('privacy.requests.refuse')} said={t('form.saved')} onClose={onClose}
        fields={[{ name: 'reason', label: t('privacy.requests.reason'), help: t('privacy.requests.reasonHelp'), kind: 'long', maxLength: 1000 }]}
        initial={{ reason: '' }}
        onSubmit={(input) => refuse({ ...target, input })} />
    )
  }
  const deletes = row.kind === 'DELETE'
  return (
    <CommandSheet title={title} submit={t('privacy.requests.grant')} danger={deletes} said={t('form.saved')} onClose={onClose}
      help={deletes ? t('privacy.requests.deleteHelp') : undefined}
      fields={[
        { name: 'answer', label: t('privacy.requests.answer'), help: t('privacy.requests.answerHelp'), kind: 'long', maxLength: 1000 },
        { name: 'keptBecause', label: t('privacy.requests.kept'), help: t('privacy.requests.keptHelp'), kind: 'text', maxLength: 200, optional: true, when: () => deletes },
      ]}
      initial={{ answer: '', keptBecause: '' }}
      onSubmit={({ answer, keptBecause }) => grant({ ...target, input: { answer, keptBecause: keptBecause.trim() || null } })} />
  )
}
