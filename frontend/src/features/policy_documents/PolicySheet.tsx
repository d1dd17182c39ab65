import { graphql } from '@/gql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { useToday } from '@/pieces/now'
import { useCommand } from '@/session/command'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import type { PolicyDocument } from './PolicyDocumentPage'

const Create = graphql(`mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Change = graphql(`mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** What can be said about a document: of a new one, or again of one that is there. */
export function PolicySheet({ row, onClose }: { row?: PolicyDocument; onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  const change = useCommand(Change)
  const today = useToday()
  const place = usePlace(useMe())
  return (
    <CommandSheet
      title={row ? t('policy_documents.change') : t('policy_documents.create')}
      submit={t('form.save')}
      said={t('policy_documents.done')}
      fields={[
        { name: 'title', label: t('policy_documents.name'), kind: 'text', maxLength: 200 },
        { name: 'issuer', label: t('policy_documents.issuer'), kind: 'text', maxLength: 100 },
        { name: 'number', label: t('policy_documents.number'), kind: 'text', maxLength: 60, optional: true },
        { name: 'issuedOn', label: t('policy_documents.issuedOn'), kind: 'date' },
      ]}
      initial={row ? { title: row.title, issuer: row.issuer, number: row.number ?? '', issuedOn: row.issuedOn } : { title: '', issuer: '', number: '', issuedOn: today }}
      onSubmit={(entered) => {
        const input = { ...entered, number: entered.number || null }
        return row ? change({ id: row.id, expectedVersion: row.version, input }) : create({ id: place?.division?.id ?? '', input })
      }}
      onClose={onClose}
    />
  )
}
