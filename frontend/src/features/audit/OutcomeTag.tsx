import type { AuditOutcome } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { Tag, type Tone } from '@/pieces/Tag'
import { useWords } from '@/words/words'

const outcome: Record<AuditOutcome, [Tone, IconName]> = { DONE: ['green', 'done'], REFUSED: ['amber', 'off'], DENIED: ['red', 'overdue'] }

export function OutcomeTag({ outcome: value }: { outcome: AuditOutcome }) {
  const { t } = useWords()
  const [tone, icon] = outcome[value]
  return <Tag tone={tone} icon={icon}>{t(`audit.outcomes.${value}`)}</Tag>
}
