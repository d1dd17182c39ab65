import { useState } from 'react'
import { graphql } from '@/gql'
import type { LinkListQuery, LinkState } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { RemotePicker } from '@/pieces/RemotePicker'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { actWord, useWords } from '@/words/words'

const LinkList = graphql(`
  query LinkList($filter: LinkFilter, $after: String) {
    links(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version name said state askedAt reason division { code shortName } person { id name } allowedActions { name reason } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const PickPersons = graphql(`query PickPersons($filter: PersonFilter) { persons(filter: $filter, sort: NEWEST, first: 200) { nodes { id name phone address } } }`)
const Confirm = graphql(`mutation LinkConfirm($id: ID!, $expectedVersion: Int, $input: LinkConfirmInput!, $idempotencyKey: String) { linkConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Refuse = graphql(`mutation LinkRefuse($id: ID!, $expectedVersion: Int, $input: LinkRefuseInput!, $idempotencyKey: String) { linkRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const EndLink = graphql(`mutation LinkEndByOfficer($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = LinkListQuery['links']['nodes'][number]
type Open = { command: 'confirm' | 'refuse' | 'end'; row: Row }

/** Residents who ask their community to know them. */
export function LinkListPage() {
  const { t, language } = useWords()
  const [open, setOpen] = useState<Open | null>(null)
  const state = (row: Row) => <Tag tone={row.state === 'CONFIRMED' ? 'green' : row.state === 'ASKED' ? 'amber' : 'grey'} icon={row.state === 'CONFIRMED' ? 'done' : row.state === 'ASKED' ? 'waiting' : 'off'}>{t(`identity.links.state.${row.state}`)}</Tag>
  const actions = (row: Row) => (
    <ActionBar quiet allowed={row.allowedActions} known={[
      { name: 'link.confirm', run: () => setOpen({ command: 'confirm', row }) },
      { name: 'link.refuse', run: () => setOpen({ command: 'refuse', row }), danger: true },
      ...(row.state === 'CONFIRMED' ? [{ name: 'link.end', run: () => setOpen({ command: 'end', row }), danger: true }] : []),
    ]} />
  )
  const columns: Column<Row>[] = [
    { key: 'name', title: t('identity.accounts.name'), width: '120px', cell: (row) => row.name },
    { key: 'said', title: t('identity.links.said'), cell: (row) => row.said },
    { key: 'division', title: t('identity.mine.division'), width: '130px', cell: (row) => row.division?.shortName ?? '—' },
    { key: 'person', title: t('identity.links.person'), width: '120px', cell: (row) => row.person?.name ?? '—' },
    { key: 'asked', title: t('identity.links.asked'), width: '170px', figure: true, cell: (row) => momentText(row.askedAt, language) },
    { key: 'state', title: t('identity.accounts.state'), width: '110px', cell: state },
    { key: 'todo', title: t('list.todo'), width: '190px', cell: actions },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('identity.links.title')}
        name="links"
        reads={['link']}
        load={async (search, after) => (await run(LinkList, { filter: search.state ? { state: [search.state as LinkState] } : {}, after })).links}
        columns={columns}
        idOf={(row) => row.id}
        views={[{ label: t('identity.links.state.ASKED'), search: { state: 'ASKED' } }, { label: t('list.any'), search: {} }]}
        empty={{ why: t('identity.links.empty') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{row.name}</strong>{state(row)}</p>
            <p>{row.said}</p>
            <p className="quiet small">{row.division?.shortName} · {momentText(row.askedAt, language)}</p>
            {actions(row)}
          </>
        )}
      />
      {open && <LinkCommand {...open} onClose={() => setOpen(null)} />}
    </>
  )
}

function LinkCommand({ command, row, onClose }: Open & { onClose: () => void }) {
  const { t } = useWords()
  const confirm = useCommand(Confirm)
  const refuse = useCommand(Refuse)
  const end = useCommand(EndLink)
  const target = { id: row.id, expectedVersion: row.version }
  const common = { title: actWord(t, `link.${command}`), said: t('identity.accounts.done'), onClose }
  if (command === 'end') return <CommandSheet {...common} danger fields={[]} initial={{}} onSubmit={() => end(target)} />
  if (command === 'refuse') return <CommandSheet {...common} danger fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 200 }]} initial={{ reason: '' }} onSubmit={(input) => refuse({ ...target, input })} />
  const search = async (wanted: string) => {
    const { persons } = await run(PickPersons, { filter: { divisionCode: row.division?.code ?? null, ended: false } })
    const named = persons.nodes.map((one) => ({ value: one.id, label: one.name ?? '—', hint: [one.phone, one.address].filter(Boolean).join(' · ') }))
    return named.filter((one) => `${one.label} ${one.hint}`.includes(wanted))
  }
  return (
    <CommandSheet {...common} help={t('identity.links.confirmHelp', { name: row.name, said: row.said })} initial={{ person: '' }}
      fields={[{ name: 'person', label: t('identity.links.person'), kind: 'own', render: ({ onChange, ...props }) => <RemotePicker {...props} name="persons" search={search} onChange={(value) => onChange((value as string | undefined) ?? '')} /> }]}
      onSubmit={(input) => confirm({ ...target, input })} />
  )
}
