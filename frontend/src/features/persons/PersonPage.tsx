import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PersonDetailQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { Back } from '@/pieces/Back'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { dateText, shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import { Consents } from './Consents'
import { Holds, Requests } from './Matters'
import { type Open, PersonCommand } from './PersonCommand'
import { Standing } from './PersonListPage'
import { UnmaskSheet } from './UnmaskSheet'

const PersonDetail = graphql(`
  query PersonDetail($id: ID!) {
    person(id: $id) {
      id version name phone identityNumber address birthYear guardian duty source enteredAt endedOn blockedAt anonymisedAt
      division { name shortName ancestors { shortName } }
      allowedActions { name reason }
    }
  }
`)

export type Person = NonNullable<PersonDetailQuery['person']>

/** A resident, masked, with consents, requests and holds. */
export function PersonPage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const [open, setOpen] = useState<Open | 'unmask' | null>(null)
  const { data: person, error, refetch } = useQuery({
    queryKey: ['person', id, language],
    queryFn: async () => {
      const { person: found } = await run(PersonDetail, { id })
      if (!found) throw new Problem(404, 'not_found', '')
      return found
    },
    meta: { reads: ['person'] },
  })
  const back = <Back to="/persons">{t('persons.title')}</Back>
  if (!person) {
    return (
      <div className="stack">
        <PageHead title={t('persons.one')} before={back} />
        {error ? <Failure error={error} retry={() => void refetch()} /> : <div className="card"><Bones /></div>}
      </div>
    )
  }
  const facts: [string, string | number | null | undefined][] = [
    [t('persons.phone'), person.phone],
    [t('persons.identityNumber'), person.identityNumber],
    [t('persons.address'), person.address],
    [t('persons.birthYear'), person.birthYear],
    [t('persons.guardian'), person.guardian],
    [t('persons.duty'), person.duty],
    [t('persons.division'), person.division && [...person.division.ancestors.slice(-2), person.division].map((one) => one.shortName).join(' / ')],
    [t('persons.source'), t(`persons.sources.${person.source}`)],
    [t('persons.enteredAt'), shortMoment(person.enteredAt, language)],
    [t('persons.endedOn'), person.endedOn && dateText(person.endedOn, language)],
  ]
  return (
    <div className="stack">
      <PageHead title={person.name ?? t('persons.nobody')} before={back}><Standing person={person} /></PageHead>
      <ActionBar
        allowed={person.allowedActions}
        known={[
          { name: 'person.unmask', run: () => setOpen('unmask') },
          { name: 'person.change', run: () => setOpen('change') },
          { name: 'data_request.enter', label: t('persons.requests.enter'), run: () => setOpen('request') },
          { name: 'legal_hold.place', label: t('persons.holds.place'), run: () => setOpen('hold') },
          { name: 'person.end', danger: true, run: () => setOpen('end') },
        ]}
      />
      <section className="card" aria-labelledby="person-facts">
        <h2 id="person-facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => value != null && value !== '' && (
            <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd className="figure">{value}</dd></div>
          ))}
        </dl>
        <p className="quiet small">{t('persons.maskedNote')}</p>
      </section>
      <Consents person={person} onGive={() => setOpen('consent')} />
      <Requests person={person.id} />
      <Holds person={person.id} />
      {open === 'unmask' && <UnmaskSheet id={person.id} onClose={() => setOpen(null)} />}
      {open && open !== 'unmask' && <PersonCommand command={open} person={person} onClose={() => setOpen(null)} />}
    </div>
  )
}
