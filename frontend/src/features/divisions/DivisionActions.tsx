import { useState } from 'react'
import { graphql } from '@/gql'
import type { DivisionKind, DivisionLevel } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { useToday } from '@/pieces/now'
import { DivisionPicker } from '@/pieces/pickers'
import { useCommand } from '@/session/command'
import { actionsAt, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'

const Add = graphql(`mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Close = graphql(`mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

interface Here {
  id: string
  code: string
  name: string
  level: DivisionLevel
  version: number
  validTo?: string | null
}

/** What may lie directly below a division of a level. */
const below: Record<DivisionLevel, DivisionKind[]> = {
  PROVINCE: ['PREFECTURE'],
  PREFECTURE: ['DISTRICT', 'COUNTY', 'AUTONOMOUS_COUNTY', 'COUNTY_LEVEL_CITY'],
  COUNTY: ['SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP'],
  TOWNSHIP: ['RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE'],
  VILLAGE: [],
}

/** Setting up a division below this one, and closing this one after its last day. */
export function DivisionActions({ here }: { here: Here }) {
  const me = useMe()
  const [open, setOpen] = useState<'add' | 'close' | null>(null)
  const names = here.validTo ? [] : ['division.close', ...(below[here.level].length > 0 ? ['division.add'] : [])]
  return (
    <>
      <ActionBar
        quiet
        allowed={actionsAt(me, { code: here.code }, names)}
        known={[
          { name: 'division.add', run: () => setOpen('add') },
          { name: 'division.close', danger: true, run: () => setOpen('close') },
        ]}
      />
      {open === 'add' && <AddSheet here={here} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseSheet here={here} onClose={() => setOpen(null)} />}
    </>
  )
}

function AddSheet({ here, onClose }: { here: Here; onClose: () => void }) {
  const { t } = useWords()
  const add = useCommand(Add)
  const kinds = below[here.level]
  return (
    <CommandSheet
      title={actWord(t, 'division.add')}
      help={here.name}
      said={t('form.saved')}
      fields={[
        { name: 'name', label: t('divisions.name'), kind: 'text', maxLength: 100, autoFocus: true },
        { name: 'code', label: t('divisions.code'), help: t('divisions.codeHelp', { code: here.code }), kind: 'text', maxLength: 12 },
        { name: 'kind', label: t('divisions.kind'), kind: 'choice', options: kinds.map((kind) => ({ value: kind, label: t(`divisions.kinds.${kind}`) })) },
      ]}
      initial={{ name: '', code: here.code, kind: kinds[0] as string }}
      onSubmit={({ kind, ...input }) => add({ id: here.id, input: { ...input, kind: kind as DivisionKind } })}
      onClose={onClose}
    />
  )
}

function CloseSheet({ here, onClose }: { here: Here; onClose: () => void }) {
  const { t } = useWords()
  const close = useCommand(Close)
  const today = useToday()
  return (
    <CommandSheet
      danger
      title={actWord(t, 'division.close')}
      help={here.name}
      said={t('form.saved')}
      fields={[
        { name: 'lastDay', label: t('divisions.lastDay'), kind: 'date' },
        { name: 'successor', label: t('divisions.successor'), help: t('divisions.successorHelp'), kind: 'own', optional: true, render: (props) => <DivisionPicker {...props} /> },
      ]}
      initial={{ lastDay: today, successor: '' }}
      onSubmit={({ lastDay, successor }) => close({ id: here.id, expectedVersion: here.version, input: { lastDay, successor: successor || null } })}
      onClose={onClose}
    />
  )
}
