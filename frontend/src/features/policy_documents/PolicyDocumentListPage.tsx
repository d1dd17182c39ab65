import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PolicyListQuery } from '@/gql/graphql'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { PolicySheet } from './PolicySheet'

const PolicyList = graphql(`
  query PolicyList($filter: PolicyDocumentFilter, $after: String) {
    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id title issuer number issuedOn version }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Row = PolicyListQuery['policyDocuments']['nodes'][number]

/** The documents that rules are cited from. */
export function PolicyDocumentListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [creating, setCreating] = useState(false)
  const name = (row: Row) => <Link to="/policies/$id" params={{ id: row.id }}>{row.title}</Link>
  const columns: Column<Row>[] = [
    { key: 'title', title: t('policy_documents.name'), cell: name },
    { key: 'issuer', title: t('policy_documents.issuer'), width: '220px', cell: (row) => row.issuer },
    { key: 'number', title: t('policy_documents.number'), width: '200px', cell: (row) => row.number ?? '—' },
    { key: 'issuedOn', title: t('policy_documents.issuedOn'), width: '150px', figure: true, cell: (row) => dateText(row.issuedOn, language) },
  ]
  return (
    <>
      <ResourceList<Row>
        title={t('policy_documents.title')}
        name="policies"
        reads={['policy_document']}
        load={async ({ search }, after) => (await run(PolicyList, { filter: search ? { search } : {}, after })).policyDocuments}
        source={({ search }) => ({ list: 'policy-documents', filter: { search } })}
        columns={columns}
        idOf={(row) => row.id}
        filters={[{ key: 'search', label: t('list.search'), kind: 'text' }]}
        actions={may(me, 'policy_document.create') && <Button type="primary" onClick={() => setCreating(true)}>{t('policy_documents.create')}</Button>}
        empty={{ why: t('policy_documents.empty') }}
        card={(row) => (
          <>
            <p><strong>{name(row)}</strong></p>
            <p className="small">{row.issuer}</p>
            <p className="quiet small">{[row.number, dateText(row.issuedOn, language)].filter(Boolean).join(' · ')}</p>
          </>
        )}
      />
      {creating && <PolicySheet onClose={() => setCreating(false)} />}
    </>
  )
}
