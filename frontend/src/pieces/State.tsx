import type { AssignmentState, AuditOutcome, WhistleState } from '@/gql/graphql'
import { useWords } from '@/words/words'
import { Icon, type IconName } from './Icon'

export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red' | 'purple'

export function Tag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: React.ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  )
}

const whistle: Record<WhistleState, [Tone, IconName]> = {
  DRAFT: ['grey', 'draft'],
  SOUNDED: ['blue', 'whistle'],
  HANDLING: ['blue', 'running'],
  DONE: ['amber', 'waiting'],
  CONFIRMED: ['green', 'done'],
  CLOSED: ['green', 'done'],
  DISCARDED: ['grey', 'off'],
}

export function WhistleStateTag({ state, overdue }: { state: WhistleState; overdue?: boolean }) {
  const { t } = useWords()
  const [tone, icon] = whistle[state]
  return (
    <span className="row" style={{ gap: 4, display: 'inline-flex' }}>
      <Tag tone={tone} icon={icon}>{t(`whistleState.${state}`)}</Tag>
      {overdue && <Tag tone="red" icon="overdue">{t('whistle.overdue')}</Tag>}
    </span>
  )
}

const assignment: Record<AssignmentState, [Tone, IconName]> = {
  CALLED: ['amber', 'waiting'],
  ACKNOWLEDGED: ['amber', 'waiting'],
  REPORTED_IN: ['blue', 'done'],
  HANDLING: ['blue', 'running'],
  DONE: ['green', 'done'],
  RETURNED: ['red', 'handover'],
}

export function AssignmentStateTag({ state }: { state: AssignmentState }) {
  const { t } = useWords()
  const [tone, icon] = assignment[state]
  return <Tag tone={tone} icon={icon}>{t(`assignmentState.${state}`)}</Tag>
}

const outcome: Record<AuditOutcome, [Tone, IconName]> = { DONE: ['green', 'done'], REFUSED: ['amber', 'off'], DENIED: ['red', 'overdue'] }

export function OutcomeTag({ outcome: value }: { outcome: AuditOutcome }) {
  const { t } = useWords()
  const [tone, icon] = outcome[value]
  return <Tag tone={tone} icon={icon}>{t(`auditOutcome.${value}`)}</Tag>
}
