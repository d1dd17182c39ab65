import { graphql } from '@/gql'
import type { ConsentForm, ConsentPurpose, DataRequestKind } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { useToday } from '@/pieces/now'
import { useCommand } from '@/session/command'
import { actWord, useWords } from '@/words/words'
import { NoticeText, orNull, useNotice } from './EnterSheet'
import type { Person } from './PersonPage'

const Change = graphql(`mutation PersonChange($id: ID!, $expectedVersion: Int, $input: PersonChangeInput!, $idempotencyKey: String) { personChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const End = graphql(`mutation PersonEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { personEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Give = graphql(`mutation ConsentGive($id: ID!, $input: ConsentGiveInput!, $idempotencyKey: String) { consentGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Enter = graphql(`mutation DataRequestEnter($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Place = graphql(`mutation LegalHoldPlace($id: ID!, $input: LegalHoldPlaceInput!, $idempotencyKey: String) { legalHoldPlace(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

export type Open = 'change' | 'end' | 'consent' | 'request' | 'hold'

const purposes: ConsentPurpose[] = ['PUBLIC_CONTACT_CARD', 'COMMUNITY_SERVICE']
const forms: ConsentForm[] = ['ON_PAPER', 'IN_PERSON', 'ONLINE']
const kinds: DataRequestKind[] = ['COPY', 'CORRECT', 'DELETE', 'EXPLAIN']

/** The commands on one resident. */
export function PersonCommand({ command, person, onClose }: { command: Open; person: Person; onClose: () => void }) {
  const { t } = useWords()
  const [change, end, enter, place] = [useCommand(Change), useCommand(End), useCommand(Enter), useCommand(Place)]
  const today = useToday()
  const target = { id: person.id, expectedVersion: person.version }
  const shared = { said: t('form.saved'), onClose }
  switch (command) {
    case 'consent':
      return <ConsentSheet person={person.id} onClose={onClose} />
    case 'end':
      return <CommandSheet {...shared} danger title={actWord(t, 'person.end')} help={t('persons.endHelp')} fields={[]} initial={{}} onSubmit={() => end(target)} />
    case 'request':
      return (
        <CommandSheet<{ kind: DataRequestKind; detail: string }> {...shared} title={t('persons.requests.enter')}
          fields={[
            { name: 'kind', label: t('persons.requests.kind'), kind: 'choice', options: kinds.map((value) => ({ value, label: t(`persons.requests.kinds.${value}`) })) },
            { name: 'detail', label: t('persons.requests.detail'), kind: 'long', maxLength: 1000 },
          ]}
          initial={{ kind: 'COPY', detail: '' }}
          onSubmit={(input) => enter({ id: person.id, input })} />
      )
    case 'hold':
      return (
        <CommandSheet {...shared} title={t('persons.holds.place')} help={t('persons.holds.help')}
          fields={[
            { name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 },
            { name: 'from', label: t('persons.holds.from'), kind: 'date' },
            { name: 'until', label: t('persons.holds.until'), help: t('persons.holds.untilHelp'), kind: 'date', optional: true },
          ]}
          initial={{ reason: '', from: today, until: '' }}
          onSubmit={({ reason, from, until }) => place({ id: person.id, input: { reason, from, until: orNull(until) } })} />
      )
    default:
      return (
        <CommandSheet {...shared} title={actWord(t, 'person.change')} submit={t('form.save')} help={t('persons.keep')}
          fields={[
            { name: 'name', label: t('persons.name'), kind: 'text', maxLength: 50, optional: true },
            { name: 'phone', label: t('persons.phone'), kind: 'text', maxLength: 20, optional: true },
            { name: 'identityNumber', label: t('persons.identityNumber'), kind: 'text', maxLength: 20, optional: true },
            { name: 'address', label: t('persons.address'), kind: 'text', maxLength: 200, optional: true },
            { name: 'guardian', label: t('persons.guardian'), help: t('persons.guardianHelp'), kind: 'text', maxLength: 50, optional: true },
            { name: 'duty', label: t('persons.duty'), help: t('persons.dutyHelp'), kind: 'text', maxLength: 50, optional: true },
          ]}
          initial={{ name: '', phone: '', identityNumber: '', address: '', guardian: '', duty: person.duty ?? '' }}
          onSubmit={({ name, phone, identityNumber, address, guardian, duty }) =>
            change({
              ...target,
              input: { name: orNull(name), phone: orNull(phone), identityNumber: orNull(identityNumber), address: orNull(address), guardian: orNull(guardian), duty },
            })} />
      )
  }
}

function ConsentSheet({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useWords()
  const give = useCommand(Give)
  const notices = { PUBLIC_CONTACT_CARD: useNotice('PUBLIC_CONTACT_CARD'), COMMUNITY_SERVICE: useNotice('COMMUNITY_SERVICE') }
  return (
    <CommandSheet<{ purpose: ConsentPurpose; form: ConsentForm; byGuardian: string }>
      title={t('persons.consents.give')}
      said={t('form.saved')}
      help={purposes.map((purpose) => notices[purpose] && <NoticeText key={purpose} {...notices[purpose]} />)}
      fields={[
        { name: 'purpose', label: t('persons.consents.purpose'), kind: 'choice', options: purposes.map((value) => ({ value, label: t(`persons.consents.purposes.${value}`) })),
          check: (value: never) => (notices[value as ConsentPurpose] === null ? t('persons.consents.noNotice') : undefined) },
        { name: 'form', label: t('persons.consents.form'), kind: 'choice', options: forms.map((value) => ({ value, label: t(`persons.consents.forms.${value}`) })) },
        { name: 'byGuardian', label: t('persons.consents.byGuardian'), kind: 'radio', options: [
          { value: 'no', label: t('persons.consents.self') },
          { value: 'yes', label: t('persons.consents.guardian') },
        ] },
      ]}
      initial={{ purpose: 'PUBLIC_CONTACT_CARD', form: 'ON_PAPER', byGuardian: 'no' }}
      onSubmit={({ purpose, form, byGuardian }) => give({ id: person, input: { purpose, form, byGuardian: byGuardian === 'yes', notice: notices[purpose]?.id ?? '' } })}
      onClose={onClose}
    />
  )
}
