import type { AssignmentState, WhistleState } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { Tag, type Tone } from '@/pieces/Tag'
import { useWords } from '@/words/words'

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
      <Tag tone={tone} icon={icon}>{t(`whistles.states.${state}`)}</Tag>
      {overdue && <Tag tone="red" icon="overdue">{t('time.overdue')}</Tag>}
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
  return <Tag tone={tone} icon={icon}>{t(`whistles.assignmentStates.${state}`)}</Tag>
}
