import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { graphql } from '@/gql'
import type { WhistleKind } from '@/gql/graphql'
import { Back } from '@/pieces/Back'
import { CommandForm } from '@/pieces/CommandForm'
import type { Field } from '@/pieces/Field'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { DivisionPicker, OrganisationPicker, OrganisationsPicker } from '@/pieces/pickers'
import type { Choice } from '@/pieces/RemotePicker'
import { say } from '@/pieces/Said'
import { useCommand } from '@/session/command'
import { may, useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { actWord, type Say, useWords } from '@/words/words'
import { kinds } from './kinds'
import { type Whistle, whistleQuery } from './whistle'

const Draft = graphql(`mutation WhistleDraft($id: ID!, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) { whistle { id version } userErrors { code message field } } }`)
const Change = graphql(`mutation WhistleChange($id: ID!, $expectedVersion: Int, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const SoundDraft = graphql(`mutation WhistleSoundDraft($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

interface Entered {
  division: string
  kind: string
  title: string
  body: string
  address: string
  lead: string
  supporting: string[]
}

/** Names of what is already chosen, so that a draft reads as it was written. */
interface Known {
  division?: Choice[]
  organisations?: Choice[]
}

function fieldsOf(t: Say, known: Known, within: string | undefined, isNew: boolean): Field<Entered>[] {
  return [
    { name: 'title', label: t('whistles.what'), help: t('whistles.titleHelp'), kind: 'text', maxLength: 80, autoFocus: true },
    { name: 'kind', label: t('whistles.kind'), kind: 'radio', options: kinds.map((kind) => ({ value: kind, label: t(`whistleKind.${kind}`), help: t(`whistles.kindHelp.${kind}`) })) },
    ...(isNew ? [{ name: 'division', label: t('whistles.division'), help: t('whistles.divisionHelp'), kind: 'own', render: (props) => <DivisionPicker {...props} known={known.division} within={within} /> } satisfies Field<Entered>] : []),
    { name: 'address', label: t('whistles.address'), help: t('whistles.addressHelp'), kind: 'text', maxLength: 200, optional: true },
    { name: 'body', label: t('whistles.body'), help: t('whistles.bodyHelp'), kind: 'long', maxLength: 4000, rows: 5 },
    { name: 'lead', label: t('whistles.lead'), help: t('whistles.leadHelp'), kind: 'own', render: (props) => <OrganisationPicker {...props} known={known.organisations} /> },
    { name: 'supporting', label: t('whistles.supporting'), help: t('whistles.supportingHelp'), kind: 'own', optional: true, render: (props) => <OrganisationsPicker {...props} known={known.organisations} /> },
  ]
}

const inputOf = ({ division: _, ...entered }: Entered) => ({
  ...entered,
  kind: entered.kind as WhistleKind,
  address: entered.address.trim() || null,
  supporting: entered.supporting.filter((one) => one !== entered.lead),
})

export function NewWhistlePage() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { division?: string; divisionName?: string }
  const draft = useCommand(Draft)
  const sound = useCommand(SoundDraft)
  const own = usePlace(me)?.division
  const division = search.division && search.divisionName ? { value: search.division, label: search.divisionName } : own && { value: own.id, label: own.name }
  const sounds = may(me, 'whistle.sound')

  return (
    <div className="stack">
      <PageHead title={t('whistles.newTitle')} before={<Back to="/whistles">{t('whistles.title')}</Back>} />
      <div className="card form-card">
        <CommandForm<Entered>
          fields={fieldsOf(t, { division: division ? [division] : [] }, own?.code, true)}
          initial={{ division: division?.value ?? '', kind: 'HARD_PROBLEM', title: '', body: '', address: '', lead: '', supporting: [] }}
          draft="whistle"
          guard
          submit={t('whistles.draftButton')}
          second={sounds ? { intent: 'sound', label: t('whistles.draftAndSound') } : undefined}
          onSubmit={(entered) => draft({ id: entered.division, input: inputOf(entered) })}
          onDone={async (outcome, intent) => {
            const made = (outcome.payload as { whistle: { id: string; version: number } | null }).whistle
            say(t('whistles.drafted'))
            if (!made) return void navigate({ to: '/whistles' })
            if (intent === 'sound') {
              // The draft is safe whatever the answer is; a refusal says why it is still one.
              const sounded = await sound({ id: made.id, expectedVersion: made.version })
              say(sounded.done ? t('form.done', { action: actWord(t, 'whistles.sound') }) : (sounded.refusals[0]?.message ?? t('error.title')))
            }
            void navigate({ to: '/whistles/$id', params: { id: made.id }, replace: true })
          }}
        />
      </div>
    </div>
  )
}

export function ChangeWhistlePage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useQuery(whistleQuery(id, language))
  return (
    <div className="stack">
      <PageHead title={t('whistles.changeTitle')} before={<Back to="/whistles/$id" params={{ id }}>{t('whistles.one')}</Back>} />
      {error && !data ? <Failure error={error} /> : data ? <ChangeForm whistle={data} /> : <Bones />}
    </div>
  )
}

function ChangeForm({ whistle }: { whistle: Whistle }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const change = useCommand(Change)
  const known = whistle.assignments.flatMap(({ organisation }) => (organisation ? [{ value: organisation.id, label: organisation.name }] : []))
  const lead = whistle.assignments.find(({ role }) => role === 'LEAD')?.organisation?.id ?? ''
  return (
    <div className="card form-card">
      <CommandForm<Entered>
        fields={fieldsOf(t, { organisations: known }, undefined, false)}
        initial={{
          division: '', kind: whistle.kind, title: whistle.title, body: whistle.body, address: whistle.address ?? '', lead,
          supporting: whistle.assignments.flatMap(({ role, organisation }) => (role === 'SUPPORTING' && organisation ? [organisation.id] : [])),
        }}
        draft={`change.${whistle.id}.${whistle.version}`}
        guard
        submit={t('whistles.changeButton')}
        onSubmit={(entered) => change({ id: whistle.id, expectedVersion: whistle.version, input: inputOf(entered) })}
        onDone={() => void navigate({ to: '/whistles/$id', params: { id: whistle.id }, replace: true })}
        onCancel={() => void navigate({ to: '/whistles/$id', params: { id: whistle.id } })}
      />
    </div>
  )
}
