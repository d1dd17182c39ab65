import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { PlainSelect } from '@/pieces/Field'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import './privacy.css'

const ContactCards = graphql(`
  query ContactCards($filter: ContactCardFilter) {
    contactCards(filter: $filter) { onDuty division { id name } cards { name duty phone } }
  }
`)
const Subdistricts = graphql(`
  query CardPlaces($filter: DivisionFilter) {
    divisions(filter: $filter, sort: CODE, first: 100) { nodes { id code name level } }
  }
`)

/** Who can be reached in a community: those who agreed to it, no longer than they agree. */
export function CardsPage() {
  const { t } = useWords()
  const place = usePlace(useMe())?.division
  const { place: wanted } = useSearch({ strict: false }) as { place?: string }
  const navigate = useNavigate()
  const [id] = useState('cards-place')
  const { data: places } = useQuery({
    queryKey: ['cardPlaces', place?.code],
    queryFn: async () => (await run(Subdistricts, { filter: { within: place?.code ?? '5111', level: 'TOWNSHIP' } })).divisions.nodes,
    meta: { reads: ['division'] },
  })
  const own = place && place.code.length >= 9 ? place.code : undefined
  const code = wanted ?? own ?? places?.[0]?.code
  const { data, error, refetch } = useQuery({
    queryKey: ['contactCards', code],
    queryFn: async () => (await run(ContactCards, { filter: { divisionCode: code! } })).contactCards,
    enabled: code !== undefined,
    meta: { reads: ['consent', 'person'] },
  })
  const options = [...(place && own ? [{ value: own, label: place.name }] : []), ...(places ?? []).filter((one) => one.code !== own).map((one) => ({ value: one.code, label: one.name }))]
  return (
    <div className="stack">
      <PageHead title={t('privacy.cards.title')}>
        {options.length > 1 && (
          <span className="row">
            <label htmlFor={id} className="small">{t('privacy.cards.place')}</label>
            <PlainSelect id={id} value={code ?? ''} options={options} onChange={(value) => void navigate({ to: '/contact-cards', search: { place: value } as never, replace: true })} />
          </span>
        )}
      </PageHead>
      <p className="quiet">{t('privacy.cards.why')}</p>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <div className="card"><Bones /></div>}
      {data?.length === 0 && <div className="card"><Empty why={t('privacy.cards.empty')} hint={t('privacy.cards.emptyHint')} /></div>}
      {data?.map((community) => (
        <section key={community.division?.id} className="card" aria-labelledby={community.division?.id}>
          <h2 id={community.division?.id}>{community.division?.name}</h2>
          {community.cards.length === 0 ? <p className="quiet">{t('privacy.cards.nobody')}</p> : (
            <ul className="contact-cards">
              {community.cards.map((card) => (
                <li key={card.duty + card.name}>
                  <p><strong>{card.name}</strong></p>
                  <p className="small">{card.duty}</p>
                  {card.phone && <p><a href={`tel:${card.phone}`} className="figure">{card.phone}</a></p>}
                </li>
              ))}
            </ul>
          )}
          {community.onDuty != null && <p className="quiet small">{t('privacy.cards.total', { count: Number(community.onDuty), shown: String(community.cards.length) })}</p>}
        </section>
      ))}
    </div>
  )
}
