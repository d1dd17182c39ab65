import { RecordLink } from '@/pieces/RecordLink'
import { useWords } from '@/words/words'

interface Cites {
  reason?: string | null
  policyDocument?: { id: string; title: string; number?: string | null } | null
}

/** What a version goes back to: a document that opens, or a local choice with its reason. */
export function Citation({ of: { policyDocument, reason } }: { of: Cites }) {
  const { t } = useWords()
  if (!policyDocument) return <>{t('rules.localChoice')}{reason && <>{t('mark.colon')}{reason}</>}</>
  return (
    <>
      <RecordLink kind="policy_document" id={policyDocument.id}>《{policyDocument.title}》</RecordLink>
      {policyDocument.number && ` ${policyDocument.number}`}
      {reason && <span className="quiet"> {reason}</span>}
    </>
  )
}
