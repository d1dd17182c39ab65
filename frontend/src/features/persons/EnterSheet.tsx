import { useQuery } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { ConsentPurpose, PersonSource } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import type { Field } from '@/pieces/Field'
import { DivisionPicker } from '@/pieces/pickers'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { actWord, useWords } from '@/words/words'

const NewestNotice = graphql(`
  query NewestNotice($filter: PrivacyNoticeFilter) {
    privacyNotices(filter: $filter, sort: NEWEST, first: 1) { nodes { id title body edition } }
  }
`)
const Create = graphql(`mutation PersonCreate($id: ID!, $input: PersonCreateInput!, $idempotencyKey: String) { personCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** The newest notice for a purpose, which people read before they say anything. */
export function useNotice(purpose: ConsentPurpose) {
  const found = useQuery({
    queryKey: ['notice', purpose],
    queryFn: async () => (await run(NewestNotice, { filter: { purpose } })).privacyNotices.nodes[0] ?? null,
    meta: { reads: ['privacy_notice'] },
  })
  return found.data
}

export const sources: PersonSource[] = ['ONESELF', 'HOME_VISIT', 'CASE_WORK', 'HANDED_DOWN']

interface Entered {
  division: string
  name: string
  phone: string
  identityNumber: string
  address: string
  birthDate: string
  guardian: string
  duty: string
  source: PersonSource
}

/** Empty texts are nothing. */
export const orNull = (text: string) => text.trim() || null

/** Enters a resident, after the notice was shown. */
export function EnterSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  const division = usePlace(useMe())?.division
  const notice = useNotice('COMMUNITY_SERVICE')
  const fields: Field<Entered>[] = [
    {
      name: 'division', label: t('persons.division'), kind: 'own',
      render: (props) => <DivisionPicker {...props} within={division?.code} known={division && [{ value: division.id, label: division.name }]} />,
    },
    { name: 'name', label: t('persons.name'), kind: 'text', maxLength: 50 },
    { name: 'phone', label: t('persons.phone'), kind: 'text', maxLength: 20, optional: true },
    { name: 'identityNumber', label: t('persons.identityNumber'), kind: 'text', maxLength: 20, optional: true },
    { name: 'address', label: t('persons.address'), kind: 'text', maxLength: 200, optional: true },
    { name: 'birthDate', label: t('persons.birthDate'), help: t('persons.birthHelp'), kind: 'date', optional: true },
    { name: 'guardian', label: t('persons.guardian'), help: t('persons.guardianHelp'), kind: 'text', maxLength: 50, optional: true },
    { name: 'duty', label: t('persons.duty'), help: t('persons.dutyHelp'), kind: 'text', maxLength: 50, optional: true },
    { name: 'source', label: t('persons.source'), kind: 'choice', options: sources.map((value) => ({ value, label: t(`persons.sources.${value}`) })) },
  ]
  return (
    <CommandSheet<Entered>
      title={actWord(t, 'person.create')}
      submit={t('form.save')}
      said={t('form.saved')}
      help={notice === null ? t('persons.noNotice') : notice && <NoticeText {...notice} />}
      fields={fields}
      initial={{ division: division?.id ?? '', name: '', phone: '', identityNumber: '', address: '', birthDate: '', guardian: '', duty: '', source: 'ONESELF' }}
      onSubmit={({ division, name, source, ...rest }) =>
        create({
          id: division,
          input: {
            name, source, notice: notice?.id ?? '', phone: orNull(rest.phone), identityNumber: orNull(rest.identityNumber),
            address: orNull(rest.address), birthDate: orNull(rest.birthDate), guardian: orNull(rest.guardian), duty: orNull(rest.duty),
          },
        })}
      onClose={onClose}
    />
  )
}

/** What the person is shown, to be read out or turned round. */
export function NoticeText({ title, body, edition }: { title: string; body: string; edition: number }) {
  const { t } = useWords()
  return (
    <details>
      <summary>{t('persons.consents.read')}{t('mark.colon')}{title} · {edition}</summary>
      <span style={{ whiteSpace: 'pre-line' }}>{body}</span>
    </details>
  )
}
