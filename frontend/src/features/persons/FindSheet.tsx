import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PersonFindMutation } from '@/gql/graphql'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { Sheet } from '@/pieces/Sheet'
import { useCommand } from '@/session/command'
import { useWords } from '@/words/words'

const Find = graphql(`
  mutation PersonFind($input: PersonFindInput!, $idempotencyKey: String) {
    personFind(input: $input, idempotencyKey: $idempotencyKey) {
      foundPersons { persons { id name phone identityNumber division { shortName } } }
      userErrors { code message field }
    }
  }
`)

type Found = NonNullable<NonNullable<PersonFindMutation['personFind']>['foundPersons']>['persons']
type By = 'phone' | 'identityNumber' | 'name'

/** Who stands at the window, found by what they say of themselves, with a reason. */
export function FindSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const find = useCommand(Find)
  const [found, setFound] = useState<Found | null>(null)
  return (
    <Sheet title={t('persons.find.open')} onClose={onClose}>
      <CommandForm<{ by: By; phone: string; reason: string }>
        fields={[
          { name: 'by', label: t('persons.find.by'), kind: 'radio', options: [
            { value: 'phone', label: t('persons.phone') },
            { value: 'identityNumber', label: t('persons.identityNumber') },
            { value: 'name', label: t('persons.name') },
          ] },
          { name: 'phone', label: t('persons.find.value'), kind: 'text', maxLength: 50 },
          { name: 'reason', label: t('persons.find.reason'), help: t('persons.find.reasonHelp'), kind: 'text', maxLength: 200 },
        ]}
        initial={{ by: 'phone', phone: '', reason: '' }}
        submit={t('persons.find.submit')}
        onCancel={onClose}
        onSubmit={async ({ by, phone: value, reason }) => {
          setFound(null)
          const outcome = await find({ input: { [by]: value, reason } })
          if (outcome.done) {
            setFound(outcome.payload.foundPersons?.persons ?? [])
            return outcome
          }
          // The one field for all three is named after the first.
          const refusals = outcome.refusals.map((refusal) => ({ ...refusal, field: refusal.field.map((name) => (name === by ? 'phone' : name)) }))
          return { ...outcome, refusals }
        }}
      >
        <p className="quiet">{t('persons.find.help')}</p>
      </CommandForm>
      <div aria-live="polite">
        {found?.length === 0 && <Notice tone="amber">{t('persons.find.none')}</Notice>}
        {found && found.length > 0 && (
          <ul className="stack plain-list">
            {found.map((person) => (
              <li key={person.id} className="card">
                <Link to="/persons/$id" params={{ id: person.id }}><strong>{person.name ?? t('persons.nobody')}</strong></Link>
                <p className="small figure">{[person.phone, person.identityNumber].filter(Boolean).join(' · ')}</p>
                <p className="quiet small">{person.division?.shortName}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}
