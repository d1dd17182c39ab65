import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PolicyListQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { useToday } from '@/pieces/now'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'

const PolicyList = graphql(`
  query PolicyList($filter: PolicyDocumentFilter, $after: String) {
    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id title issuer number issuedOn version }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Create = graphql(`mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Change = graphql(`mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = PolicyListQuery['policyDocuments']['nodes'][number]

/** The documents that rules are cited from. */
export function PolicyDocumentListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [open, setOpen] = useState<Row | 'new' | null>(null)
  const changes = may(me, 'policy_document.change')
  const name = (row: Row) => (changes ? <button type="button" className="plain link" onClick={() => setOpen(row)}>{row.title}</button> : row.title)
  const columns: Column<Row>[] = [
    { key: 'title', title: t('policy_documents.name'), text: (row) => row.title, cell: name },
    { key: 'issuer', title: t('policy_documents.issuer'), width: '220px', text: (row) => row.issuer, cell: (row) => row.issuer },
    { key: 'number', title: t('policy_documents.number'), width: '200px', text: (row) => row.number ?? '', cell: (row) => row.number ?? '—' },
    { key: 'issuedOn', title: t('policy_documents.issuedOn'), width: '150px', figure: true, text: (row) => row.issuedOn, cell: (row) => dateText(row.issuedOn, language) },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('policy_documents.title')}
        name="policies"
        reads={['policy_document']}
        load={async ({ search }, after) => (await run(PolicyList, { filter: search ? { search } : {}, after })).policyDocuments}
        columns={columns}
        idOf={(row) => row.id}
        filters={[{ key: 'search', label: t('list.search'), kind: 'text' }]}
        actions={may(me, 'policy_document.create') && <Button type="primary" onClick={() => setOpen('new')}>{t('policy_documents.create')}</Button>}
        empty={{ why: t('policy_documents.empty') }}
        card={(row) => (
          <>
            <p><strong>{name(row)}</strong></p>
            <p className="small">{row.issuer}</p>
            <p className="quiet small">{[row.number, dateText(row.issuedOn, language)].filter(Boolean).join(' · ')}</p>
          </>
        )}
      />
      {open && <PolicySheet row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  )
}

function PolicySheet({ row, onClose }: { row: Row | null; onClose: () => void }) {
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
