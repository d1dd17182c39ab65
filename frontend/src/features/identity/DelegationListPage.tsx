import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { DelegationListQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { AccountPicker } from '@/pieces/pickers'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { useToday } from '@/pieces/now'
import { endOfDay, momentText, startOfDay } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { serverNow } from '@/session/clock'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'

const DelegationList = graphql(`
  query DelegationList($after: String) {
    delegations(first: 50, after: $after) {
      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Give = graphql(`mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const End = graphql(`mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = DelegationListQuery['delegations']['nodes'][number]

/** Deputies: who acts for whom, from when to when. */
export function DelegationListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Row | null>(null)
  const state = (row: Row) => {
    const now = new Date(serverNow()).toISOString()
    if (row.endedAt || row.validTo < now) return <Tag tone="grey" icon="off">{t('identity.delegations.ended')}</Tag>
    if (row.validFrom > now) return <Tag tone="blue" icon="waiting">{t('identity.delegations.upcoming')}</Tag>
    return <Tag tone="purple" icon="running">{t('identity.delegations.active')}</Tag>
  }
  const end = (row: Row) =>
    row.allowedActions.some(({ name, reason }) => name === 'delegation.end' && !reason) && (
      <button type="button" className="plain link" onClick={() => setEnding(row)}>{actWord(t, 'delegation.end')}</button>
    )
  const columns: Column<Row>[] = [
    { key: 'from', sheet: ['fromName'], title: t('identity.delegations.from'), width: '140px', cell: (row) => row.fromName },
    { key: 'deputy', sheet: ['deputyName'], title: t('identity.delegations.deputy'), width: '140px', cell: (row) => row.deputyName },
    { key: 'state', sheet: ['endedAt'], title: t('identity.delegations.state'), width: '110px', cell: state },
    { key: 'validFrom', title: t('identity.delegations.validFrom'), width: '170px', figure: true, cell: (row) => momentText(row.validFrom, language) },
    { key: 'validTo', title: t('identity.delegations.validTo'), width: '170px', figure: true, cell: (row) => momentText(row.validTo, language) },
    { key: 'reason', title: t('identity.delegations.reason'), cell: (row) => row.reason },
    { key: 'end', sheet: [], title: t('list.todo'), width: '100px', cell: end },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('identity.delegations.title')}
        name="delegations"
        reads={['delegation']}
        load={async (_, after) => (await run(DelegationList, { after })).delegations}
        source={() => ({ list: 'delegations' })}
        columns={columns}
        idOf={(row) => row.id}
        actions={may(me, 'delegation.give') && <Button type="primary" onClick={() => setGiving(true)}>{t('identity.delegations.give')}</Button>}
        empty={{ why: t('identity.delegations.empty'), hint: t('identity.delegations.emptyHint') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{row.fromName} → {row.deputyName}</strong>{state(row)}</p>
            <p className="small">{momentText(row.validFrom, language)} — {momentText(row.validTo, language)}</p>
            <p className="row between"><span className="quiet small">{row.reason}</span>{end(row)}</p>
          </>
        )}
      />
      {giving && <GiveSheet me={me.id} onClose={() => setGiving(false)} />}
      {ending && <EndSheet row={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function EndSheet({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useWords()
  const end = useCommand(End)
  return <CommandSheet title={actWord(t, 'delegation.end')} help={`${row.fromName} → ${row.deputyName}`} said={t('identity.delegations.stopped')} fields={[]} initial={{}} onSubmit={() => end({ id: row.id, expectedVersion: row.version })} onClose={onClose} />
}

function GiveSheet({ me, onClose }: { me: string; onClose: () => void }) {
  const { t } = useWords()
  const give = useCommand(Give)
  const today = useToday()
  return (
    <CommandSheet
      title={t('identity.delegations.give')}
      help={t('identity.delegations.giveHelp')}
      said={t('identity.delegations.done')}
      fields={[
        { name: 'deputy', label: t('identity.delegations.deputy'), kind: 'own', render: (props) => <AccountPicker {...props} /> },
        { name: 'validFrom', label: t('identity.delegations.validFrom'), kind: 'date' },
        { name: 'validTo', label: t('identity.delegations.validTo'), kind: 'date' },
        { name: 'reason', label: t('identity.delegations.reason'), kind: 'text', maxLength: 200 },
      ]}
      initial={{ deputy: '', validFrom: today, validTo: today, reason: '' }}
      onSubmit={({ validFrom, validTo, ...input }) =>
        give({
          id: me,
          // From now, when it starts today; to the end of the last day.
          input: { ...input, validFrom: validFrom === today ? new Date(serverNow()).toISOString() : startOfDay(validFrom), validTo: endOfDay(validTo) },
        })
      }
      onClose={onClose}
    />
  )
}
