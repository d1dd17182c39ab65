import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { graphql } from '@/gql'
import type { RulePreviewInput, RulePreviewQuery } from '@/gql/graphql'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { PolicyDocumentPicker } from '@/pieces/pickers'
import { say } from '@/pieces/Said'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { saidIn, useWords } from '@/words/words'
import type { Table } from './body'
import { Differences } from './Differences'

export const PreviewDocument = graphql(`
  query RulePreview($input: RulePreviewInput!) {
    rulePreview(input: $input) {
      kept seal refusal { zh en }
      replaces { id effectiveFrom }
      until { id effectiveFrom }
      differences {
        before { key source group { zh en } label { zh en } value { zh en } }
        after { key source group { zh en } label { zh en } value { zh en } }
      }
      examples { given { zh en } before { zh en } after { zh en } }
    }
  }
`)
const Adopt = graphql(`mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Preview = RulePreviewQuery['rulePreview']
/** As many are counted; more are told as "more than". */
const COUNTED = 10_000

export interface Previewed {
  input: RulePreviewInput
  preview: Preview
}

/** What the version would mean, and adopting exactly this. */
export function RulePreview({ table, previewed: { input, preview }, onEdit }: { table: Table; previewed: Previewed; onEdit: () => void }) {
  const { t, language } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo({ top: 0 })
    heading.current?.focus()
  }, [])
  return (
    <>
      <section className="card stack" aria-labelledby="preview">
        <h2 id="preview" ref={heading} tabIndex={-1}>{t('rules.from', { date: dateText(input.effectiveFrom, language) })}</h2>
        {preview.replaces && <p>{t('rules.replaces', { date: dateText(preview.replaces.effectiveFrom, language) })}</p>}
        {preview.refusal && <Notice tone="red">{saidIn(preview.refusal, language)}</Notice>}
        {preview.until && <Notice tone="amber">{t('rules.until', { date: dateText(preview.until.effectiveFrom, language) })}</Notice>}
        <h3>{t('rules.differences')}</h3>
        {preview.differences.length > 0 ? <Differences of={preview.differences} /> : <p className="quiet">{t('rules.unchanged')}</p>}
        <Meaning preview={preview} />
      </section>
      <AdoptForm table={table} input={input} preview={preview} onEdit={onEdit} />
    </>
  )
}

function Meaning({ preview }: { preview: Preview }) {
  const { t, language } = useWords()
  const kept = preview.kept
  if (preview.examples.length === 0 && kept == null) return null
  return (
    <>
      <h3>{t('rules.examples')}</h3>
      {kept != null && <p>{kept === 0 ? t('rules.keptNone') : kept >= COUNTED ? t('rules.keptMany', { count: COUNTED }) : t('rules.kept', { count: kept })}</p>}
      {preview.examples.length > 0 && (
        <div className="list-frame">
          <table className="list rule-values differences">
            <thead>
              <tr>
                <th scope="col">{t('rules.example')}</th>
                <th scope="col">{t('rules.now')}</th>
                <th scope="col">{t('rules.then')}</th>
              </tr>
            </thead>
            <tbody>
              {preview.examples.map(({ given, before, after }) => {
                const same = before?.zh === after.zh
                return (
                  <tr key={given.zh}>
                    <th scope="row">{saidIn(given, language)}</th>
                    <td data-side={t('rules.now')}>{before ? saidIn(before, language) : '—'}</td>
                    <td data-side={t('rules.then')} className={same ? 'quiet' : undefined}>{same ? t('rules.asBefore') : <strong>{saidIn(after, language)}</strong>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function AdoptForm({ table, input, preview, onEdit }: { table: Table; input: RulePreviewInput; preview: Preview; onEdit: () => void }) {
  const { t, language } = useWords()
  const adopt = useCommand(Adopt)
  const navigate = useNavigate()
  return (
    <section className="card stack" aria-labelledby="adopt">
      <h2 id="adopt">{t('rules.adoptTitle')}</h2>
      <CommandForm
        guard
        submit={t('rules.adopt')}
        fields={[
          { name: 'basis', label: t('rules.basis'), kind: 'radio', options: [{ value: 'document', label: t('rules.basisDocument') }, { value: 'local', label: t('rules.localChoice') }] },
          { name: 'policyDocument', label: t('rules.document'), help: t('rules.documentHelp'), kind: 'own', when: ({ basis }) => basis === 'document', render: (props) => <PolicyDocumentPicker {...props} /> },
          { name: 'note', label: t('rules.note'), help: t('rules.noteHelp'), kind: 'text', maxLength: 500, optional: true, when: ({ basis }) => basis === 'document' },
          { name: 'reason', label: t('rules.reason'), help: t('rules.reasonHelp'), kind: 'long', maxLength: 500, when: ({ basis }) => basis === 'local' },
        ]}
        initial={{ basis: 'document', policyDocument: '', note: '', reason: '' }}
        onCancel={onEdit}
        cancel={t('rules.edit')}
        onSubmit={({ basis, policyDocument, note, reason }) =>
          adopt({ input: { ...input, previewed: preview.seal, ...(basis === 'document' ? { policyDocument, reason: note || null } : { reason }) } })}
        onDone={() => {
          say(t('rules.adopted', { date: dateText(input.effectiveFrom, language) }))
          void navigate({ to: '/rules/$name', params: { name: table.name } })
        }}
      />
    </section>
  )
}
