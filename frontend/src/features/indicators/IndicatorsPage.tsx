import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { DateField } from '@/pieces/DateField'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { isDay } from '@/pieces/time'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import { IndicatorCard } from './IndicatorCard'
import { Organisations } from './Organisations'
import type { Search } from '@/pieces/ResourceList'
import '@/pieces/list.css'
import './indicators.css'

const Indicators = graphql(`
  query Indicators($filter: IndicatorFilter) {
    indicators(filter: $filter) {
      code unit direction minimum from asOf knownOn numerator denominator openingNumerator openingDenominator value
      name { zh en } meaning { zh en } source { zh en }
      months { month numerator denominator value }
      organisations { organisation name numerator denominator value tooFew }
    }
  }
`)

/** The numbers of the place one works in, by month and by organisation, as of a day and as known on a day. */
export function IndicatorsPage() {
  const { t } = useWords()
  const place = usePlace(useMe())
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const where = place?.division ? { divisionCode: place.division.code } : place ? { organisation: place.id } : {}
  const filter = { ...where, asOf: search.asOf, knownOn: search.knownOn }
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['indicators', filter],
    queryFn: async () => (await run(Indicators, { filter })).indicators,
    placeholderData: keepPreviousData,
    meta: { reads: ['whistle'] },
  })
  const set = (key: 'asOf' | 'knownOn') => (day: string) => {
    if (isDay(day)) void navigate({ to: '.', search: { ...search, [key]: day } as never, replace: true })
  }
  const first = data?.[0]
  const nothing = data?.every(({ denominator }) => denominator === 0)
  return (
    <div className="stack indicators" aria-busy={isFetching}>
      <PageHead title={t('indicators.title')} />
      <p className="quiet">{[place?.path.at(-1), t('indicators.intro')].filter(Boolean).join(t('mark.colon'))}</p>
      <div className="filters" role="search">
        {(['asOf', 'knownOn'] as const).map((key) => (
          <span key={key} className="filter">
            <label htmlFor={`indicators-${key}`}>{t(`indicators.${key}`)}</label>
            <DayInput key={search[key] ?? first?.[key] ?? ''} id={`indicators-${key}`} day={search[key] ?? first?.[key] ?? ''} onSettle={set(key)} />
          </span>
        ))}
        <span className="quiet small">{t('indicators.knownOnHelp')}</span>
        {(search.asOf || search.knownOn) && (
          <button type="button" className="plain link" onClick={() => void navigate({ to: '.', search: {} as never, replace: true })}>{t('indicators.today')}</button>
        )}
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <div className="card"><Bones lines={8} /></div>}
      {nothing && <div className="card"><Empty why={t('indicators.nothing')} hint={t('indicators.nothingHint')} /></div>}
      {data && !nothing && (
        <>
          <div className="indicator-cards">{data.map((one) => <IndicatorCard key={one.code} one={one} where={where} />)}</div>
          <Organisations all={data} where={where} />
        </>
      )}
    </div>
  )
}

/** A day that is asked for when the person has finished with it. */
function DayInput({ id, day, onSettle }: { id: string; day: string; onSettle: (day: string) => void }) {
  const [value, setValue] = useState(day)
  return <DateField id={id} value={value} onChange={setValue} onSettle={(settled) => settled !== day && onSettle(settled)} />
}
