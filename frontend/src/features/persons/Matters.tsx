import { useQuery } from '@tanstack/react-query'
import { graphql } from '@/gql'
import { ActionBar } from '@/pieces/ActionBar'
import { say } from '@/pieces/Said'
import { Tag } from '@/pieces/Tag'
import { dateText, dayOf } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import './persons.css'

const RequestsOf = graphql(`
  query RequestsOf($filter: DataRequestFilter) {
    dataRequests(filter: $filter, sort: NEWEST, first: 20) { nodes { id kind detail receivedAt state answer } }
  }
`)
const HoldsOn = graphql(`
  query HoldsOn($filter: LegalHoldFilter) {
    legalHolds(filter: $filter, sort: NEWEST, first: 20) { nodes { id version reason from until liftedAt allowedActions { name reason } } }
  }
`)
const Lift = graphql(`mutation LegalHoldLift($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** What this person asked about their own data; nothing is shown as long as nothing was asked. */
export function Requests({ person }: { person: string }) {
  const { t, language } = useWords()
  const { data: requests = [] } = useQuery({
    queryKey: ['requests', person],
    queryFn: async () => (await run(RequestsOf, { filter: { person } })).dataRequests.nodes,
    meta: { reads: ['data_request'] },
  })
  if (requests.length === 0) return null
  return (
    <section className="card" aria-labelledby="requests">
      <h2 id="requests">{t('persons.requests.title')}</h2>
      <ul className="matters">
        {requests.map((request) => (
          <li key={request.id}>
            <strong>{t(`persons.requests.kinds.${request.kind}`)}</strong>{' '}
            <Tag tone={request.state === 'OPEN' ? 'amber' : 'grey'}>{t(`persons.requests.states.${request.state}`)}</Tag>{' '}
            <span className="quiet small">{dateText(dayOf(request.receivedAt), language)}</span>
            <p>{request.detail}</p>
            {request.answer && <p className="quiet small">{request.answer}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What keeps this person's data from being deleted. */
export function Holds({ person }: { person: string }) {
  const { t, language } = useWords()
  const lift = useCommand(Lift)
  const { data: holds = [] } = useQuery({
    queryKey: ['holds', person],
    queryFn: async () => (await run(HoldsOn, { filter: { person } })).legalHolds.nodes,
    meta: { reads: ['legal_hold'] },
  })
  if (holds.length === 0) return null
  const lifted = async (id: string, expectedVersion: number) => {
    const outcome = await lift({ id, expectedVersion })
    say(outcome.done ? t('form.saved') : outcome.refusals.map(({ message }) => message).join(' '))
  }
  return (
    <section className="card" aria-labelledby="holds">
      <h2 id="holds">{t('persons.holds.title')}</h2>
      <ul className="matters">
        {holds.map((hold) => (
          <li key={hold.id} className="row between">
            <span className="grow">
              {hold.reason}
              <br />
              <span className="quiet small">
                {hold.until
                  ? t('persons.holds.span', { from: dateText(hold.from, language), until: dateText(hold.until, language) })
                  : t('persons.holds.open', { from: dateText(hold.from, language) })}
              </span>
            </span>
            {hold.liftedAt ? <Tag tone="grey" icon="off">{t('persons.holds.lifted')}</Tag> : (
              <ActionBar quiet allowed={hold.allowedActions} known={[{ name: 'legal_hold.lift', label: t('persons.holds.lift'), run: () => void lifted(hold.id, hold.version) }]} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
