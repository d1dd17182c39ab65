import { graphql } from '@/gql'
import type { AccessKind, PersonAccessListQuery } from '@/gql/graphql'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { RecordLink } from '@/pieces/RecordLink'
import { shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'

const PersonAccessList = graphql(`
  query PersonAccessList($filter: PersonAccessFilter, $after: String) {
    personAccesses(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id login person at kind fields reason }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = PersonAccessListQuery['personAccesses']['nodes'][number]
const kinds: AccessKind[] = ['UNMASK', 'FIND', 'COPY', 'READ']

/** Who looked at whom, when and why. The audit administrator sees ids, no names. */
export function AccessListPage() {
  const { t, language } = useWords()
  const opens = may(useMe(), 'person.read')
  const person = (row: Row) => {
    if (!row.person) return '—'
    const short = <span className="figure">{row.person.slice(-6)}</span>
    return opens ? <RecordLink kind="person" id={row.person}>{short}</RecordLink> : short
  }
  const fields = (row: Row) => row.fields.map((field) => t(`persons.looks.fieldWords.${field}`)).join('、') || '—'
  const columns: Column<Row>[] = [
    { key: 'at', title: t('persons.looks.when'), width: '150px', figure: true, cell: (row) => shortMoment(row.at, language) },
    { key: 'login', title: t('persons.looks.who'), width: '150px', cell: (row) => row.login ?? '—' },
    { key: 'kind', title: t('persons.looks.how'), width: '140px', cell: (row) => t(`persons.looks.kinds.${row.kind}`) },
    { key: 'person', title: t('persons.one'), width: '110px', cell: person },
    { key: 'fields', title: t('persons.looks.fields'), width: '160px', cell: fields },
    { key: 'reason', title: t('persons.looks.reason'), cell: (row) => row.reason ?? '—' },
  ]
  return (
    <ResourceList<Row>
      title={t('persons.looks.title')}
      name="person-accesses"
      reads={['person_access', 'person']}
      load={async ({ kind }, after) => (await run(PersonAccessList, { filter: kind ? { kind: [kind as AccessKind] } : {}, after })).personAccesses}
      columns={columns}
      idOf={(row) => row.id}
      head={<p className="quiet">{t('persons.looks.why')}</p>}
      views={[{ label: t('list.any'), search: {} }, ...kinds.map((kind) => ({ label: t(`persons.looks.kinds.${kind}`), search: { kind } }))]}
      empty={{ why: t('persons.looks.empty') }}
      card={(row) => (
        <>
          <p className="row between"><strong>{row.login}</strong><span className="quiet small">{shortMoment(row.at, language)}</span></p>
          <p className="small">{t(`persons.looks.kinds.${row.kind}`)} · {fields(row)} · {person(row)}</p>
          <p className="quiet small">{row.reason}</p>
        </>
      )}
    />
  )
}
