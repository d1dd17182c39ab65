import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { graphql } from '@/gql'
import type { PersonField, PersonUnmaskMutation } from '@/gql/graphql'
import { CommandForm } from '@/pieces/CommandForm'
import { Sheet } from '@/pieces/Sheet'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { actWord, useWords } from '@/words/words'

const Unmask = graphql(`
  mutation PersonUnmask($id: ID!, $expectedVersion: Int, $input: PersonUnmaskInput!, $idempotencyKey: String) {
    personUnmask(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) {
      unmaskedPerson { shown { name phone identityNumber address birthDate } }
      userErrors { code message field }
    }
  }
`)

type Shown = NonNullable<NonNullable<PersonUnmaskMutation['personUnmask']>['unmaskedPerson']>['shown']

/** So many seconds it is shown: long enough to dial a number, too short to be forgotten on a screen. */
const SECONDS = 30
const fields: PersonField[] = ['NAME', 'PHONE', 'IDENTITY_NUMBER', 'ADDRESS', 'BIRTH_DATE']

/** Fields in full, one reason each time, gone from the screen after half a minute. Nothing of it is kept in the page. */
export function UnmaskSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, language } = useWords()
  const unmask = useCommand(Unmask)
  const [shown, setShown] = useState<{ of: PersonField; value: string } | null>(null)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [shown])
  useEffect(() => {
    if (shown && left <= 0) onClose()
  }, [shown, left, onClose])
  const value = (of: PersonField, all: Shown) => {
    const found = { NAME: all.name, PHONE: all.phone, IDENTITY_NUMBER: all.identityNumber, ADDRESS: all.address, BIRTH_DATE: all.birthDate && dateText(all.birthDate, language) }[of]
    return found ?? t('persons.unmask.missing')
  }
  return (
    <Sheet title={actWord(t, 'person.unmask')} onClose={onClose}>
      {shown ? (
        <div className="stack">
          <dl className="facts" aria-live="polite">
            <dt>{t(`persons.looks.fieldWords.${shown.of}`)}</dt>
            <dd className="figure"><strong>{shown.value}</strong></dd>
          </dl>
          <p className="quiet small" role="timer">{t('persons.unmask.left', { seconds: left, count: left })}</p>
          <p className="row"><Button type="primary" onClick={onClose}>{t('persons.unmask.hide')}</Button></p>
        </div>
      ) : (
        <CommandForm<{ fields: PersonField; reason: string }>
          fields={[
            { name: 'fields', label: t('persons.unmask.what'), help: t('persons.unmask.sensitive'), kind: 'choice', options: fields.map((field) => ({ value: field, label: t(`persons.looks.fieldWords.${field}`) })) },
            { name: 'reason', label: t('persons.unmask.reason'), help: t('persons.unmask.reasonHelp'), kind: 'text', maxLength: 200 },
          ]}
          initial={{ fields: 'PHONE', reason: '' }}
          submit={t('persons.unmask.submit')}
          onCancel={onClose}
          onSubmit={async ({ fields: field, reason }) => {
            const outcome = await unmask({ id, input: { fields: [field], reason } })
            const all = outcome.done && outcome.payload.unmaskedPerson?.shown
            if (all) {
              setLeft(SECONDS)
              setShown({ of: field, value: value(field, all) })
            }
            return outcome
          }}
        />
      )}
    </Sheet>
  )
}
