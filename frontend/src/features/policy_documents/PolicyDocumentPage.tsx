import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { PolicyDetailQuery } from '@/gql/graphql'
import { AttachmentSection } from '@/pieces/attachments/AttachmentSection'
import { Back } from '@/pieces/Back'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { actionsAt, useMe } from '@/session/me'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import { CitedBy } from './CitedBy'
import { PolicySheet } from './PolicySheet'

const PolicyDetail = graphql(`
  query PolicyDetail($id: ID!) {
    policyDocument(id: $id) { id title issuer number issuedOn version division { id code name } }
  }
`)

export type PolicyDocument = NonNullable<PolicyDetailQuery['policyDocument']>

/** One document, with the file itself. */
export function PolicyDocumentPage() {
  const { t, language } = useWords()
  const me = useMe()
  const { id } = useParams({ strict: false }) as { id: string }
  const [changing, setChanging] = useState(false)
  const { data: document, error, refetch } = useQuery({
    queryKey: ['policy_document', id],
    queryFn: async () => {
      const { policyDocument } = await run(PolicyDetail, { id })
      if (!policyDocument) throw new Problem(404, 'not_found', '')
      return policyDocument
    },
    meta: { reads: ['policy_document'] },
  })
  const back = <Back to="/policies">{t('policy_documents.title')}</Back>
  if (!document) {
    return (
      <div className="stack">
        <PageHead title={t('policy_documents.one')} before={back} />
        {error ? <Failure error={error} retry={() => void refetch()} /> : <div className="card"><Bones /></div>}
      </div>
    )
  }
  const actions = actionsAt(me, { code: document.division?.code }, ['policy_document.change', 'policy_document.attach']).map(({ name }) => name)
  const facts: [string, string | null | undefined][] = [
    [t('policy_documents.issuer'), document.issuer],
    [t('policy_documents.number'), document.number],
    [t('policy_documents.issuedOn'), dateText(document.issuedOn, language)],
    [t('policy_documents.division'), document.division?.name],
  ]
  return (
    <div className="stack">
      <PageHead title={document.title} before={back}>
        {actions.includes('policy_document.change') && <Button onClick={() => setChanging(true)}>{t('policy_documents.change')}</Button>}
      </PageHead>
      <section className="card" aria-labelledby="facts">
        <h2 id="facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => value && (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <CitedBy id={document.id} />
      <AttachmentSection record={document.id} path={`/api/v1/policy-documents/${document.id}/attach`} adds={actions.includes('policy_document.attach')} />
      {changing && <PolicySheet row={document} onClose={() => setChanging(false)} />}
    </div>
  )
}
