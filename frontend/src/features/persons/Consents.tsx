import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { graphql } from '@/gql'
import { ActionBar } from '@/pieces/ActionBar'
import { Bones, Empty } from '@/pieces/Notice'
import { say } from '@/pieces/Said'
import { Tag } from '@/pieces/Tag'
import { dateText, dayOf } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import type { Person } from './PersonPage'

const ConsentsOf = graphql(`
  query ConsentsOf($filter: ConsentFilter) {
    consents(filter: $filter, sort: NEWEST, first: 50) {
      nodes { id version purpose form givenAt withdrawnAt notice { edition } allowedActions { name reason } }
    }
  }
`)
const Withdraw = graphql(`mutation ConsentWithdraw($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { consentWithdraw(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** To what this person consented, and the way back, which is one press. */
export function Consents({ person, onGive }: { person: Person; onGive: () => void }) {
  const { t, language } = useWords()
  const withdraw = useCommand(Withdraw)
  const { data: consents } = useQuery({
    queryKey: ['consents', person.id],
    queryFn: async () => (await run(ConsentsOf, { filter: { person: person.id } })).consents.nodes,
    meta: { reads: ['consent'] },
  })
  const give = person.allowedActions.find((action) => action.name === 'consent.give' && !action.reason)
  const takeBack = async (id: string, expectedVersion: number) => {
    const outcome = await withdraw({ id, expectedVersion })
    say(outcome.done ? t('persons.consents.gone') : outcome.refusals.map(({ message }) => message).join(' '))
  }
  return (
    <section className="card" aria-labelledby="consents">
      <div className="row between">
        <h2 id="consents">{t('persons.consents.title')}</h2>
        {give && <Button size="small" onClick={onGive}>{t('persons.consents.give')}</Button>}
      </div>
      {!consents ? <Bones lines={2} /> : consents.length === 0 ? <Empty why={t('persons.consents.none')} /> : (
        <ul className="matters">
          {consents.map((consent) => (
            <li key={consent.id} className="row between">
              <span className="grow">
                <strong>{t(`persons.consents.purposes.${consent.purpose}`)}</strong>{' '}
                {consent.withdrawnAt ? <Tag tone="grey" icon="off">{t('persons.consents.withdrawn')}</Tag> : <Tag tone="green" icon="done">{t('persons.consents.live')}</Tag>}
                <br />
                <span className="quiet small">
                  {t('persons.consents.givenAt', { date: dateText(dayOf(consent.givenAt), language), form: t(`persons.consents.forms.${consent.form}`), edition: String(consent.notice?.edition ?? '') })}
                  {consent.withdrawnAt && ` · ${t('persons.consents.withdrawnAt', { date: dateText(dayOf(consent.withdrawnAt), language) })}`}
                </span>
              </span>
              <ActionBar quiet allowed={consent.allowedActions} known={[{ name: 'consent.withdraw', label: t('persons.consents.withdraw'), run: () => void takeBack(consent.id, consent.version) }]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
