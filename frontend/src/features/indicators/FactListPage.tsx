import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { graphql } from '@/gql'
import type { FactListQuery } from '@/gql/graphql'
import { Back } from '@/pieces/Back'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { dateText, dayOf, shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { type Say, useWords } from '@/words/words'
import { spoken, valueText } from './figures'
import { factFilter, figureFilter } from './search'

const FactList = graphql(`
  query FactList($filter: FactFilter, $after: String) {
    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id kind occurredOn recordedAt amount opening organisation { shortName } whistle { id number title } openingBalance { id source } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const FactsOf = graphql(`
  query FactsOf($filter: IndicatorFilter) {
    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }
  }
`)

type Row = FactListQuery['facts']['nodes'][number]

/** The facts behind a number: exactly those that it counts. */
export function FactListPage() {
  const { t, language } = useWords()
  const search = useSearch({ strict: false }) as Search
  const filter = figureFilter(search)
  const { data: one } = useQuery({
    queryKey: ['facts of', search],
    queryFn: async () => (await run(FactsOf, { filter })).indicators[0],
    enabled: !!filter.indicator,
    meta: { reads: ['whistle'] },
  })
  const name = one ? spoken(one.name, language) : t('indicators.title')
  const from = ({ whistle, openingBalance }: Row) => (openingBalance ? <Link to="/opening-balances/$id" params={{ id: openingBalance.id }}>{t('indicators.openingFrom', { source: openingBalance.source })}</Link> : whistle ? <Link to="/whistles/$id" params={{ id: whistle.id }}>{whistle.title}</Link> : <span className="quiet">{t('indicators.hidden')}</span>)
  const when = (row: Row) => (
    <>
      {shortMoment(row.recordedAt, language)} {dayOf(row.recordedAt) > row.occurredOn && <Tag tone="grey">{t('indicators.late')}</Tag>}
    </>
  )
  const columns: Column<Row>[] = [
    { key: 'occurredOn', title: t('indicators.occurredOn'), width: '150px', figure: true, cell: (row) => dateText(row.occurredOn, language) },
    { key: 'kind', title: t('indicators.what'), width: '200px', cell: (row) => whatText(t, row) },
    { key: 'organisation', title: t('indicators.organisation'), width: '180px', cell: (row) => row.organisation?.shortName ?? '—' },
    { key: 'record', sheet: ['subject'], title: t('indicators.record'), cell: (row) => <>{from(row)}{row.whistle && <span className="quiet small">{row.whistle.number}</span>}</> },
    { key: 'recordedAt', title: t('indicators.recordedAt'), width: '200px', figure: true, cell: when },
  ]
  const back = { asOf: search.asOf, knownOn: search.knownOn }
  return (
    <div className="stack">
      <Back to="/indicators" search={back as never}>{t('indicators.back')}</Back>
      <ResourceList<Row>
        title={t('indicators.factsOf', { name })}
        name="facts"
        reads={['whistle']}
        load={async (asked, after) => (await run(FactList, { filter: factFilter(asked), after })).facts}
        source={(asked) => ({ list: 'facts', filter: factFilter(asked) })}
        columns={columns}
        idOf={(row) => row.id}
        filters={[{
          key: 'part', label: t('indicators.part'), kind: 'choice', sort: true,
          options: [{ value: 'DENOMINATOR', label: `${t('indicators.denominator')} ${one?.denominator ?? ''}` }, { value: 'NUMERATOR', label: `${t('indicators.numerator')} ${one?.numerator ?? ''}` }],
        }]}
        head={one && <p className="figure">{valueText(t, one.unit, one.value)} <span className="quiet small">{t('indicators.numerator')} {one.numerator} ÷ {t('indicators.denominator')} {one.denominator}</span></p>}
        empty={{ why: t('indicators.noFacts') }}
        card={(row) => (
          <>
            <p><strong>{whatText(t, row)}</strong> <span className="quiet small">{row.organisation?.shortName}</span></p>
            <p>{from(row)}</p>
            <p className="quiet small">{dateText(row.occurredOn, language)}</p>
          </>
        )}
      />
    </div>
  )
}

function whatText(t: Say, { kind, amount, opening }: Row): string {
  const amounts = opening ? t('indicators.openingFact', { count: amount }) : kind === 'WHISTLE_RESPONSE' ? t('indicators.minutes', { count: amount }) : kind === 'WHISTLE_RATED' ? t('indicators.grade', { count: amount }) : ''
  return [t(`indicators.kinds.${kind}`), amounts].filter(Boolean).join(' ')
}
