import { graphql } from '@/gql'
import type { DivisionSetContentInput } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import type { Field } from '@/pieces/Field'
import { useToday } from '@/pieces/now'
import { DivisionsPicker, PolicyDocumentPicker } from '@/pieces/pickers'
import { useCommand } from '@/session/command'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { actWord, useWords } from '@/words/words'
import { type DivisionSet, holdsOn } from './DivisionSetsPage'

const Create = graphql(`mutation DivisionSetCreate($id: ID!, $input: DivisionSetCreateInput!, $idempotencyKey: String) { divisionSetCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Change = graphql(`mutation DivisionSetChange($id: ID!, $expectedVersion: Int, $input: DivisionSetContentInput!, $idempotencyKey: String) { divisionSetChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Include = graphql(`mutation DivisionSetInclude($id: ID!, $expectedVersion: Int, $input: DivisionSetIncludeInput!, $idempotencyKey: String) { divisionSetInclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Exclude = graphql(`mutation DivisionSetExclude($id: ID!, $expectedVersion: Int, $input: DivisionSetExcludeInput!, $idempotencyKey: String) { divisionSetExclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Close = graphql(`mutation DivisionSetClose($id: ID!, $expectedVersion: Int, $input: DivisionSetCloseInput!, $idempotencyKey: String) { divisionSetClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

interface Content {
  name: string
  englishName: string
  purpose: string
  policyDocument: string
  reason: string
}

/** The fields of what is said about a set, and the input they make. */
function useContent(set?: DivisionSet) {
  const { t } = useWords()
  const fields: Field<Content>[] = [
    { name: 'name', label: t('divisions.name'), kind: 'text', maxLength: 50 },
    { name: 'englishName', label: t('divisions.sets.englishName'), kind: 'text', maxLength: 100 },
    { name: 'purpose', label: t('divisions.sets.purpose'), kind: 'long', maxLength: 500, rows: 2 },
    { name: 'policyDocument', label: t('divisions.sets.document'), help: t('divisions.sets.documentHelp'), optional: true, kind: 'own', render: (props) => <PolicyDocumentPicker {...props} known={set?.policyDocument ? [{ value: set.policyDocument.id, label: set.policyDocument.title }] : []} /> },
    { name: 'reason', label: t('divisions.sets.reason'), help: t('divisions.sets.reasonHelp'), optional: true, kind: 'long', maxLength: 500, rows: 2 },
  ]
  const initial: Content = { name: set?.name ?? '', englishName: set?.englishName ?? '', purpose: set?.purpose ?? '', policyDocument: set?.policyDocument?.id ?? '', reason: set?.reason ?? '' }
  const input = ({ name, englishName, purpose, policyDocument, reason }: Content): DivisionSetContentInput => ({ name, englishName, purpose, policyDocument: policyDocument || null, reason: reason || null })
  return { fields, initial, input }
}

export function CreateSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  const today = useToday()
  const place = usePlace(useMe())?.division
  const { fields, initial, input } = useContent()
  return (
    <CommandSheet<Content & { code: string; divisions: string[]; since: string }>
      title={t('divisions.sets.create')}
      draft="division-set"
      fields={[
        { name: 'code', label: t('divisions.code'), help: t('divisions.sets.codeHelp'), kind: 'text', maxLength: 40 },
        ...(fields as Field<Content & { code: string; divisions: string[]; since: string }>[]),
        { name: 'divisions', label: t('divisions.title'), kind: 'own', render: (props) => <DivisionsPicker {...props} within={place?.code} /> },
        { name: 'since', label: t('divisions.sets.from'), help: t('divisions.sets.sinceHelp'), kind: 'date' },
      ]}
      initial={{ code: '', ...initial, divisions: [], since: today }}
      onSubmit={({ code, divisions, since, ...content }) => create({ id: place?.id ?? '', input: { code, divisions, since, content: input(content) } })}
      onClose={onClose}
    />
  )
}

interface Props {
  set: DivisionSet
  onClose: () => void
}

export function ChangeSheet({ set, onClose }: Props) {
  const { t } = useWords()
  const change = useCommand(Change)
  const { fields, initial, input } = useContent(set)
  return (
    <CommandSheet
      title={actWord(t, 'division_set.change')}
      fields={fields}
      initial={initial}
      onSubmit={(content) => change({ id: set.id, expectedVersion: set.version, input: input(content) })}
      onClose={onClose}
    />
  )
}

export function IncludeSheet({ set, onClose }: Props) {
  const { t } = useWords()
  const include = useCommand(Include)
  const today = useToday()
  return (
    <CommandSheet
      title={actWord(t, 'division_set.include')}
      fields={[
        { name: 'divisions', label: t('divisions.title'), kind: 'own', render: (props) => <DivisionsPicker {...props} within={set.division?.code} /> },
        { name: 'since', label: t('divisions.sets.from'), help: t('divisions.sets.notBefore'), kind: 'date' },
      ]}
      initial={{ divisions: [] as string[], since: today }}
      onSubmit={(input) => include({ id: set.id, expectedVersion: set.version, input })}
      onClose={onClose}
    />
  )
}

export function ExcludeSheet({ set, onClose }: Props) {
  const { t } = useWords()
  const exclude = useCommand(Exclude)
  const today = useToday()
  const members = set.members.filter((member) => !member.until && (holdsOn(member, today) || member.since > today))
  return (
    <CommandSheet
      title={actWord(t, 'division_set.exclude')}
      help={t('divisions.sets.excludeHelp')}
      fields={[
        {
          name: 'divisions', label: t('divisions.title'), kind: 'own', group: true,
          render: ({ value, onChange }) => (
            <div className="radios">
              {members.map((member) => (
                <label key={member.division} className="radio">
                  <input type="checkbox" checked={value.includes(member.division)} onChange={(event) => onChange(event.target.checked ? [...value, member.division] : value.filter((one) => one !== member.division))} />
                  <span>{member.name} <span className="quiet small figure">{member.code}</span></span>
                </label>
              ))}
            </div>
          ),
        },
        { name: 'until', label: t('divisions.sets.out'), help: t('divisions.sets.notBefore'), kind: 'date' },
      ]}
      initial={{ divisions: [] as string[], until: today }}
      onSubmit={(input) => exclude({ id: set.id, expectedVersion: set.version, input })}
      onClose={onClose}
    />
  )
}

export function CloseSheet({ set, onClose }: Props) {
  const { t } = useWords()
  const close = useCommand(Close)
  const today = useToday()
  return (
    <CommandSheet
      title={actWord(t, 'division_set.close')}
      help={t('divisions.sets.closeHelp')}
      danger
      fields={[{ name: 'closedOn', label: t('divisions.sets.closedOn'), help: t('divisions.sets.notBefore'), kind: 'date' }]}
      initial={{ closedOn: today }}
      onSubmit={(input) => close({ id: set.id, expectedVersion: set.version, input })}
      onClose={onClose}
    />
  )
}
