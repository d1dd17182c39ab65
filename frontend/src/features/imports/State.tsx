import type { ImportRowState, ImportState } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { Tag, type Tone } from '@/pieces/Tag'
import { useWords } from '@/words/words'

const looks: Record<ImportState, [Tone, IconName]> = {
  CHECKING: ['blue', 'running'],
  READY: ['amber', 'waiting'],
  STORED: ['green', 'done'],
  UNDONE: ['grey', 'back'],
  DISCARDED: ['grey', 'off'],
}
const rowLooks: Record<ImportRowState, [Tone, IconName]> = {
  FAULTY: ['red', 'overdue'],
  GOOD: ['green', 'done'],
  STORED: ['green', 'done'],
  UNDONE: ['grey', 'back'],
  KEPT: ['amber', 'info'],
}

export function ImportStateTag({ state }: { state: ImportState }) {
  const { t } = useWords()
  const [tone, icon] = looks[state]
  return <Tag tone={tone} icon={icon}>{t(`imports.states.${state}`)}</Tag>
}

export function RowStateTag({ state }: { state: ImportRowState }) {
  const { t } = useWords()
  const [tone, icon] = rowLooks[state]
  return <Tag tone={tone} icon={icon}>{t(`imports.rowStates.${state}`)}</Tag>
}
