import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { graphql } from '@/gql'
import type { DivisionFilter, DivisionListQuery, DivisionPathQuery } from '@/gql/graphql'
import { Bones } from '@/pieces/Notice'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Icon } from '@/pieces/Icon'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import { DivisionActions } from './DivisionActions'
import './divisions.css'

const DivisionList = graphql(`
  query DivisionList($filter: DivisionFilter, $after: String) {
    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {
      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const DivisionPath = graphql(`
  query DivisionPath($id: ID!) {
    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }
  }
`)

type Row = DivisionListQuery['divisions']['nodes'][number]
type Here = NonNullable<DivisionPathQuery['division']>

/** The tree of divisions, level by level, or searched as a whole. */
export function DivisionsPage() {
  const { t } = useWords()
  const search = useSearch({ strict: false }) as Search
  const top = usePlace(useMe())?.division
  const at = search.at ?? (search.search ? undefined : top?.id)
  const { data: here } = useQuery({
    queryKey: ['division', at],
    queryFn: async () => (await run(DivisionPath, { id: at! })).division,
    enabled: at !== undefined,
    meta: { reads: ['division'] },
  })
  const drill = (row: Row) => row.childCount > 0

  const filterOf = ({ search: text, at: parent }: Search): DivisionFilter => (text ? { search: text } : parent ?? top?.id ? { parent: parent ?? top?.id } : { level: 'COUNTY' })

  const columns: Column<Row>[] = [
    {
      key: 'name', title: t('divisions.name'),
      cell: (row) => (
        <>
          <Link to="/divisions" search={{ at: row.id } as never}>{row.name}</Link>
          {search.search && <span className="quiet small">{row.ancestors.map((one) => one.shortName).join(' / ')}</span>}
        </>
      ),
    },
    { key: 'code', title: t('divisions.code'), width: '150px', figure: true, cell: (row) => row.code },
    { key: 'kind', title: t('divisions.kind'), width: '150px', cell: (row) => t(`divisions.kinds.${row.kind}`) },
    { key: 'below', sheet: [], title: t('divisions.below'), width: '130px', cell: (row) => (drill(row) ? <span className="quiet">{t('divisions.children', { count: row.childCount })}</span> : null) },
  ]

  return (
    <ResourceList<Row>
      title={t('divisions.title')}
      name="divisions"
      reads={['division']}
      load={async (asked, after) => (await run(DivisionList, { filter: filterOf(asked), after })).divisions}
      source={(asked) => ({ list: 'divisions', filter: filterOf(asked) })}
      columns={columns}
      idOf={(row) => row.id}
      link={(row) => ({ to: '/divisions', search: { at: row.id } as never })}
      filters={[{ key: 'search', label: t('list.search'), hint: t('divisions.search'), kind: 'text' }]}
      head={at ? here ? <HereCard here={here} /> : <Bones lines={2} /> : undefined}
      empty={{ why: t('divisions.none') }}
      card={(row) => (
        <>
          <p className="row between"><strong>{row.name}</strong>{drill(row) && <Icon name="next" />}</p>
          <p className="quiet small">{t(`divisions.kinds.${row.kind}`)} · <span className="figure">{row.code}</span>{drill(row) && ` · ${t('divisions.children', { count: row.childCount })}`}</p>
        </>
      )}
    />
  )
}

function HereCard({ here }: { here: Here }) {
  const { t, language } = useWords()
  return (
    <div className="card here">
      <nav aria-label={t('divisions.path')}>
        <ol className="path">
          {here.ancestors.map((one) => (
            <li key={one.id}><Link to="/divisions" search={{ at: one.id } as never}>{one.shortName}</Link></li>
          ))}
          <li aria-current="page"><strong>{here.name}</strong></li>
        </ol>
      </nav>
      <p className="row wide quiet">
        <span>{t(`divisions.kinds.${here.kind}`)}</span>
        <span className="figure">{t('divisions.code')} {here.code}</span>
        <span>{t('divisions.validFrom')} {dateText(here.validFrom, language)}</span>
        {here.validTo && <span className="tag grey">{t('divisions.validTo')} {dateText(here.validTo, language)}</span>}
        <Link to="/whistles" search={{ division: here.code } as never}>{t('divisions.whistles')}</Link>
        <Link to="/organisations" search={{ division: here.code } as never}>{t('divisions.organisations')}</Link>
      </p>
      <DivisionActions here={here} />
    </div>
  )
}
