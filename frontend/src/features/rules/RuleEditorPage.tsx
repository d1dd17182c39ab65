import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import { Back } from '@/pieces/Back'
import { CommandForm } from '@/pieces/CommandForm'
import type { Field, FieldValues } from '@/pieces/Field'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import type { InputProps } from '@/pieces/input'
import { PageHead } from '@/pieces/PageHead'
import { useToday } from '@/pieces/now'
import { addDays, dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'
import { saidIn, useWords } from '@/words/words'
import { bodyWith, type Entered, enteredOf, fieldAt, sameSource, sameValue, type Table } from './body'
import { RuleFieldInput } from './RuleFieldInput'
import { PreviewDocument, RulePreview, type Previewed } from './RulePreview'
import '@/pieces/list.css'
import './rules.css'

const RuleTableEdit = graphql(`
  query RuleTableEdit($filter: RuleTableFilter) {
    ruleTables(filter: $filter) {
      name mayAdopt title { zh en } past { zh en }
      inForce { id effectiveFrom body values { key value { zh en } } }
      form { label { zh en } fields { key at sourceAt kind min max label { zh en } help { zh en } unit { zh en } options { value label { zh en } } } }
    }
  }
`)

/** A new version: edit, preview, adopt. */
export function RuleEditorPage() {
  const { t, language } = useWords()
  const { name } = useParams({ strict: false }) as { name: string }
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleTableEdit', name, language],
    queryFn: async () => (await run(RuleTableEdit, { filter: { name } })).ruleTables[0] ?? null,
    // What is being edited does not change under the hands.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  const back = <Back to="/rules/$name" params={{ name }}>{data ? saidIn(data.title, language) : t('rules.back')}</Back>
  return (
    <div className="stack rules-page">
      <PageHead title={data ? t('rules.editTitle', { table: saidIn(data.title, language) }) : t('rules.title')} before={back} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && data === undefined && <div className="card"><Bones lines={8} /></div>}
      {data === null && <Empty why={t('rules.gone')} />}
      {data && (data.mayAdopt ? <Editor key={data.inForce.id} table={data} /> : <Empty why={t('error.forbidden')} />)}
    </div>
  )
}

function Editor({ table }: { table: Table }) {
  const { t, language } = useWords()
  const today = useToday()
  const base = JSON.parse(table.inForce.body) as unknown
  const fields = table.form.flatMap((group) => group.fields.map((field) => ({ field, label: `${saidIn(group.label, language)} · ${saidIn(field.label, language)}` })))
  const original = Object.fromEntries(fields.map(({ field }) => [field.key, enteredOf(field, base)]))
  const [entered, setEntered] = useState<FieldValues>(() => ({ effectiveFrom: addDays(today, 1), ...original }))
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const was = (key: string) => {
    const told = table.inForce.values.find((value) => value.key === key)
    return told ? saidIn(told.value, language) : ''
  }
  if (previewed) return <RulePreview table={table} previewed={previewed} onEdit={() => setPreviewed(null)} />

  const check = (key: string, label: string) => (value: Entered) => {
    const before = original[key]!
    if (!sameValue(before, value) && sameSource(before, value) && value.source) return t('rules.changedNeedsSource', { label })
    if (value.source && Object.values(value.source).some((text) => !text.trim())) return t('rules.changedNeedsSource', { label })
    return undefined
  }
  const declared: Field<FieldValues>[] = [
    { name: 'effectiveFrom', label: t('rules.effectiveFrom'), help: table.past ? saidIn(table.past, language) : t('rules.effectiveHelp'), kind: 'date' },
    ...fields.map(({ field, label }) => ({
      name: field.key, label, kind: 'own' as const, group: true, check: check(field.key, label),
      render: (props: InputProps<Entered>) => <RuleFieldInput {...props} field={field} label={label} before={original[field.key]!} was={was(field.key)} />,
    })) as Field<FieldValues>[],
  ]
  return (
    <section className="card stack rule-editor">
      <CommandForm
        fields={declared}
        initial={entered}
        submit={t('rules.preview')}
        draft={`rules.${table.inForce.id}`}
        guard
        onSubmit={async (values) => {
          const body = JSON.stringify(bodyWith(base, fields.map(({ field }) => field), values as Record<string, Entered>))
          const input = { name: table.name, effectiveFrom: values.effectiveFrom as string, body }
          setEntered(values)
          try {
            const { rulePreview } = await run(PreviewDocument, { input })
            return { done: true, payload: { input, preview: rulePreview } }
          } catch (thrown) {
            if (!(thrown instanceof Problem)) throw thrown
            const refusals = thrown.errors.map(({ code, detail, pointer }) => {
              const path = pointer.split('/').slice(1)
              const field = fieldAt(path, fields.map(({ field }) => field))
              return { code, message: detail, field: field ? [field.key] : path }
            })
            return { done: false, refusals: refusals.length > 0 ? refusals : [{ code: thrown.code, message: thrown.message, field: [] }], traceId: thrown.traceId }
          }
        }}
        onDone={({ payload }) => setPreviewed(payload as Previewed)}
      >
        <p className="quiet">{t('rules.editHelp', { date: dateText(table.inForce.effectiveFrom, language) })}</p>
      </CommandForm>
    </section>
  )
}
