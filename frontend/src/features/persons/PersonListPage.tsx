import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PersonListQuery } from '@/gql/graphql'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { EnterSheet } from './EnterSheet'
import { FindSheet } from './FindSheet'

const PersonList = graphql(`
  query PersonList($filter: PersonFilter, $after: String) {
    persons(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id name phone duty enteredAt endedOn blockedAt anonymisedAt division { shortName } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = PersonListQuery['persons']['nodes'][number]

/** Residents, masked. Nothing can be sorted or filtered by what tells who they are: who looks for somebody says why. */
export function PersonListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [open, setOpen] = useState<'enter' | 'find' | null>(null)
  const name = (row: Row) => row.name ?? t('persons.nobody')
  const columns: Column<Row>[] = [
    { key: 'name', title: t('persons.name'), width: '140px', cell: (row) => <Link to="/persons/$id" params={{ id: row.id }}>{name(row)}</Link> },
    { key: 'phone', title: t('persons.phone'), width: '150px', figure: true, cell: (row) => row.phone ?? '—' },
    { key: 'duty', title: t('persons.duty'), cell: (row) => row.duty ?? '—' },
    { key: 'division', title: t('persons.division'), width: '150px', cell: (row) => row.division?.shortName ?? '—' },
    { key: 'enteredAt', title: t('persons.enteredAt'), width: '150px', figure: true, cell: (row) => shortMoment(row.enteredAt, language) },
    { key: 'state', title: t('persons.state'), width: '110px', cell: (row) => <Standing person={row} /> },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('persons.title')}
        name="persons"
        reads={['person']}
        load={async ({ ended, duty }, after) => {
          const filter = { ...(ended ? { ended: ended === 'true' } : {}), ...(duty ? { onDuty: true } : {}) }
          return (await run(PersonList, { filter, after })).persons
        }}
        columns={columns}
        idOf={(row) => row.id}
        link={(row) => ({ to: '/persons/$id', params: { id: row.id } })}
        head={<p className="quiet">{t('persons.maskedNote')}</p>}
        views={[
          { label: t('persons.inUse'), search: { ended: 'false' } },
          { label: t('persons.onDuty'), search: { ended: 'false', duty: 'true' } },
          { label: t('persons.ended'), search: { ended: 'true' } },
          { label: t('list.any'), search: {} },
        ]}
        actions={
          <>
            {may(me, 'person.find') && <Button onClick={() => setOpen('find')}>{t('persons.find.open')}</Button>}
            {may(me, 'person.create') && <Button type="primary" onClick={() => setOpen('enter')}>{actWord(t, 'person.create')}</Button>}
          </>
        }
        empty={{ why: t('persons.empty'), hint: t('persons.emptyHint') }}
        card={(row) => (
          <>
            <p className="row between"><strong>{name(row)}</strong><Standing person={row} /></p>
            <p className="small figure">{row.phone ?? '—'}</p>
            <p className="quiet small">{[row.duty, row.division?.shortName].filter(Boolean).join(' · ')}</p>
          </>
        )}
      />
      {open === 'enter' && <EnterSheet onClose={() => setOpen(null)} />}
      {open === 'find' && <FindSheet onClose={() => setOpen(null)} />}
    </>
  )
}

/** How a resident's record stands. */
export function Standing({ person }: { person: Pick<Row, 'endedOn' | 'blockedAt' | 'anonymisedAt'> }) {
  const { t } = useWords()
  if (person.anonymisedAt) return <Tag tone="grey" icon="off">{t('persons.anonymised')}</Tag>
  if (person.blockedAt) return <Tag tone="amber" icon="off">{t('persons.blocked')}</Tag>
  if (person.endedOn) return <Tag tone="grey" icon="off">{t('persons.ended')}</Tag>
  return <Tag tone="green" icon="done">{t('persons.inUse')}</Tag>
}
