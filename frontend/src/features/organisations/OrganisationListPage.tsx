import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { OrganisationFilter, OrganisationKind, OrganisationListQuery, OrganisationSort } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { DivisionPicker } from '@/pieces/pickers'
import { useDivisionSetFilter } from '@/pieces/divisionSets'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { kinds } from './kinds'

const OrganisationList = graphql(`
  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {
    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes { id version name shortName kind displayOrder closedOn allowedActions { name reason } division { id shortName } posts { id title holder { name } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Create = graphql(`mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }`)

type Row = OrganisationListQuery['organisations']['nodes'][number]

const filterOf = (search: Search): OrganisationFilter => ({
  ...(search.search ? { search: search.search } : {}),
  ...(search.kind ? { kind: [search.kind as OrganisationKind] } : {}),
  ...(search.division ? { divisionCode: search.division } : {}),
  ...(search.divisionSet ? { divisionSet: search.divisionSet } : {}),
})

/** Bodies in their official order. */
export function OrganisationListPage() {
  const { t } = useWords()
  const me = useMe()
  const sets = useDivisionSetFilter()
  const [creating, setCreating] = useState(false)
  const kindOptions = kinds.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))
  const held = (row: Row) => row.posts.filter((post) => post.holder).length

  const columns: Column<Row>[] = [
    {
      key: 'name', title: t('organisations.name'),
      cell: (row) => (
        <span className="row">
          <Link to="/organisations/$id" params={{ id: row.id }}>{row.name}</Link>
          {row.closedOn && <Tag tone="grey" icon="off">{t('organisations.closed')}</Tag>}
        </span>
      ),
    },
    { key: 'kind', title: t('organisations.kind'), width: '160px', cell: (row) => t(`organisations.kinds.${row.kind}`) },
    { key: 'division', title: t('organisations.division'), width: '160px', cell: (row) => row.division?.shortName ?? '—' },
    { key: 'posts', sheet: [], title: t('organisations.filled'), width: '130px', figure: true, cell: (row) => (row.posts.length > 0 ? `${held(row)} / ${row.posts.length}` : <span className="quiet">—</span>) },
  ]

  return (
    <>
      <ResourceList<Row>
        title={t('organisations.title')}
        name="organisations"
        reads={['organisation', 'post']}
        load={async (search, after) => (await run(OrganisationList, { filter: filterOf(search), sort: (search.sort as OrganisationSort | undefined) ?? 'OFFICIAL', after })).organisations}
        source={(search) => ({ list: 'organisations', filter: filterOf(search), sort: search.sort ?? 'OFFICIAL' })}
        bulk={{
          commands: [{ name: 'organisation.close', danger: true, fields: [{ name: 'reason', label: t('form.reason'), help: t('organisations.closeHelp'), kind: 'long', maxLength: 500 }], initial: { reason: '' } }],
          chosen: ({ id, version, name, allowedActions }) => ({ id, version, name, allowedActions }),
        }}
        columns={columns}
        idOf={(row) => row.id}
        link={(row) => ({ to: '/organisations/$id', params: { id: row.id } })}
        filters={[
          { key: 'search', label: t('list.search'), kind: 'text' },
          { key: 'kind', label: t('organisations.kind'), kind: 'choice', options: kindOptions },
          ...sets,
        ]}
        actions={
          may(me, 'organisation.create') && (
            <>
              <Link to="/imports" search={{ kind: 'ORGANISATION' } as never}><Button tabIndex={-1}>{t('list.import')}</Button></Link>
              <Button type="primary" onClick={() => setCreating(true)}>{t('organisations.create')}</Button>
            </>
          )
        }
        empty={{ why: t('organisations.empty') }}
        card={(row) => (
          <>
            <p><strong>{row.name}</strong></p>
            <p className="quiet small">{[t(`organisations.kinds.${row.kind}`), row.division?.shortName].filter(Boolean).join(' · ')}</p>
            <p className="quiet small">{t('organisations.filled')} {held(row)} / {row.posts.length}</p>
          </>
        )}
      />
      {creating && <CreateSheet kindOptions={kindOptions} onClose={() => setCreating(false)} />}
    </>
  )
}

function CreateSheet({ kindOptions, onClose }: { kindOptions: { value: string; label: string }[]; onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  return (
    <CommandSheet
      title={t('organisations.create')}
      submit={actWord(t, 'organisation.create')}
      said={t('form.saved')}
      draft="organisation"
      fields={[
        { name: 'division', label: t('organisations.division'), kind: 'own', render: (props) => <DivisionPicker {...props} /> },
        { name: 'name', label: t('organisations.name'), kind: 'text', maxLength: 100 },
        { name: 'shortName', label: t('organisations.shortName'), kind: 'text', maxLength: 40 },
        { name: 'kind', label: t('organisations.kind'), kind: 'choice', options: kindOptions, blank: t('form.choose') },
        { name: 'uscc', label: t('organisations.uscc'), help: t('organisations.usccHelp'), kind: 'text', maxLength: 18, optional: true },
        { name: 'displayOrder', label: t('organisations.order'), help: t('organisations.orderHelp'), kind: 'number' },
      ]}
      initial={{ division: '', name: '', shortName: '', kind: '', uscc: '', displayOrder: 100 }}
      onSubmit={({ division, kind, uscc, ...input }) => create({ id: division, input: { ...input, kind: kind as OrganisationKind, uscc: uscc || null } })}
      onClose={onClose}
    />
  )
}
