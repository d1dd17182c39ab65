import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import type { Field } from '@/pieces/Field'
import { OrganisationPicker } from '@/pieces/pickers'
import { useCommand } from '@/session/command'
import { ownOrganisations, useMe } from '@/session/me'
import { actWord, type Say, useWords } from '@/words/words'
import { Ratings, type Rating } from './Ratings'
import type { Assignment, Whistle } from './whistle'

const Sound = graphql(`mutation WhistleSound($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Discard = graphql(`mutation WhistleDiscard($id: ID!, $expectedVersion: Int, $input: WhistleReasonInput!, $idempotencyKey: String) { whistleDiscard(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Acknowledge = graphql(`mutation WhistleAcknowledge($id: ID!, $expectedVersion: Int, $input: WhistleAcknowledgeInput!, $idempotencyKey: String) { whistleAcknowledge(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const ReportIn = graphql(`mutation WhistleReportIn($id: ID!, $expectedVersion: Int, $input: WhistleReportInInput!, $idempotencyKey: String) { whistleReportIn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Handle = graphql(`mutation WhistleHandle($id: ID!, $expectedVersion: Int, $input: WhistleHandleInput!, $idempotencyKey: String) { whistleHandle(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Finish = graphql(`mutation WhistleFinish($id: ID!, $expectedVersion: Int, $input: WhistleFinishInput!, $idempotencyKey: String) { whistleFinish(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Return = graphql(`mutation WhistleReturn($id: ID!, $expectedVersion: Int, $input: WhistleReturnInput!, $idempotencyKey: String) { whistleReturn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Reassign = graphql(`mutation WhistleReassign($id: ID!, $expectedVersion: Int, $input: WhistleReassignInput!, $idempotencyKey: String) { whistleReassign(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Confirm = graphql(`mutation WhistleConfirm($id: ID!, $expectedVersion: Int, $input: WhistleConfirmInput!, $idempotencyKey: String) { whistleConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Close = graphql(`mutation WhistleClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Open = 'sound' | 'discard' | 'acknowledge' | 'report_in' | 'handle' | 'finish' | 'return' | 'reassign' | 'confirm' | 'close'

/** What may be done with a whistle now, and the dialog of the command that was chosen. */
export function WhistleActions({ whistle }: { whistle: Whistle }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open | null>(null)
  const show = (command: Open) => ({ name: `whistle.${command}`, run: () => setOpen(command) })
  return (
    <>
      <ActionBar
        allowed={whistle.allowedActions}
        known={[
          show('sound'),
          show('acknowledge'),
          show('report_in'),
          show('handle'),
          show('finish'),
          show('confirm'),
          show('close'),
          show('reassign'),
          show('return'),
          { name: 'whistle.change', run: () => void navigate({ to: '/whistles/$id/change', params: { id: whistle.id } }) },
          { ...show('discard'), danger: true },
        ]}
      />
      {open && <WhistleCommand key={open} command={open} whistle={whistle} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The assignments a command may be about: the caller's own, or for reassigning the returned ones. */
function candidates(command: Open, whistle: Whistle, own: Set<string>): Assignment[] {
  if (command === 'reassign') return whistle.assignments.filter(({ state }) => state === 'RETURNED')
  const mine = whistle.assignments.filter(({ organisation }) => organisation && own.has(organisation.id))
  const fits: Partial<Record<Open, Assignment['state'][]>> = {
    acknowledge: ['CALLED'],
    report_in: ['ACKNOWLEDGED', 'CALLED'],
    handle: ['REPORTED_IN'],
    finish: ['HANDLING', 'REPORTED_IN'],
    return: ['CALLED', 'ACKNOWLEDGED'],
  }
  const fitting = mine.filter(({ state }) => fits[command]?.includes(state) ?? true)
  return fitting.length > 0 ? fitting : mine
}

const assignmentField = (t: Say, choices: Assignment[]): Field<{ assignment: string }>[] =>
  choices.length > 1
    ? [{ name: 'assignment', label: t('whistles.command.assignment'), kind: 'choice', options: choices.map(({ id, organisation }) => ({ value: id, label: organisation?.name ?? id })) }]
    : []

function WhistleCommand({ command, whistle, onClose }: { command: Open; whistle: Whistle; onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const sound = useCommand(Sound)
  const discard = useCommand(Discard)
  const acknowledge = useCommand(Acknowledge)
  const reportIn = useCommand(ReportIn)
  const handle = useCommand(Handle)
  const finish = useCommand(Finish)
  const giveBack = useCommand(Return)
  const reassign = useCommand(Reassign)
  const confirm = useCommand(Confirm)
  const close = useCommand(Close)
  const target = { id: whistle.id, expectedVersion: whistle.version }
  // A department decides about its own part only: what others did meanwhile is no reason to ask again.
  const party = { id: whistle.id }
  const choices = candidates(command, whistle, ownOrganisations(me))
  const which = { assignment: choices[0]?.id ?? '' }
  const ask = assignmentField(t, choices)
  const verb = actWord(t, `whistle.${command}`)
  const common = { onClose, submit: verb, said: t('form.done', { action: verb }), draft: `${command}.${whistle.id}` }

  switch (command) {
    case 'sound':
      return <CommandSheet {...common} title={t('whistles.command.soundTitle')} help={t('whistles.command.soundHelp')} fields={[]} initial={{}} onSubmit={() => sound(target)} />
    case 'close':
      return <CommandSheet {...common} title={t('whistles.command.closeTitle')} help={t('whistles.command.closeHelp')} fields={[]} initial={{}} onSubmit={() => close(target)} />
    case 'discard':
      return <CommandSheet {...common} danger title={t('whistles.command.discardTitle')} fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 }]} initial={{ reason: '' }} onSubmit={(input) => discard({ ...target, input })} />
    case 'acknowledge':
      return <CommandSheet {...common} title={t('whistles.command.acknowledgeTitle')} help={t('whistles.command.acknowledgeHelp')} fields={ask} initial={which} onSubmit={(input) => acknowledge({ ...party, input })} />
    case 'report_in':
      return (
        <CommandSheet
          {...common}
          title={t('whistles.command.reportInTitle')}
          fields={[
            ...ask,
            { name: 'arrived', label: t('whistles.arrived'), help: t('whistles.command.arrivedHelp'), kind: 'text', maxLength: 200, autoFocus: true },
            { name: 'remark', label: t('whistles.command.remark'), kind: 'long', maxLength: 500, optional: true },
          ]}
          initial={{ ...which, arrived: '', remark: '' }}
          onSubmit={({ remark, ...input }) => reportIn({ ...party, input: { ...input, remark: remark || null } })}
        />
      )
    case 'handle':
      return <CommandSheet {...common} title={t('whistles.command.handleTitle')} fields={[...ask, { name: 'remark', label: t('whistles.command.remark'), kind: 'long', maxLength: 500, optional: true }]} initial={{ ...which, remark: '' }} onSubmit={({ remark, ...input }) => handle({ ...party, input: { ...input, remark: remark || null } })} />
    case 'finish':
      return <CommandSheet {...common} title={t('whistles.command.finishTitle')} fields={[...ask, { name: 'result', label: t('whistles.result'), help: t('whistles.command.resultHelp'), kind: 'long', maxLength: 2000, rows: 4 }]} initial={{ ...which, result: '' }} onSubmit={(input) => finish({ ...party, input })} />
    case 'return':
      return (
        <CommandSheet
          {...common}
          danger
          title={t('whistles.command.returnTitle')}
          fields={[
            ...ask,
            { name: 'reason', label: t('form.reason'), help: t('whistles.command.returnHelp'), kind: 'long', maxLength: 500 },
            { name: 'proposed', label: t('whistles.command.proposed'), kind: 'own', optional: true, render: (props) => <OrganisationPicker {...props} /> },
          ]}
          initial={{ ...which, reason: '', proposed: '' }}
          onSubmit={({ proposed, ...input }) => giveBack({ ...party, input: { ...input, proposed: proposed || null } })}
        />
      )
    case 'reassign':
      return (
        <CommandSheet
          {...common}
          title={t('whistles.command.reassignTitle')}
          fields={[
            ...ask,
            { name: 'organisation', label: t('whistles.command.to'), kind: 'own', render: (props) => <OrganisationPicker {...props} known={proposedChoice(choices[0])} /> },
            { name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 },
          ]}
          initial={{ ...which, organisation: choices[0]?.proposedOrganisation?.id ?? '', reason: '' }}
          onSubmit={(input) => reassign({ ...target, input })}
        />
      )
    case 'confirm':
      return (
        <CommandSheet
          {...common}
          title={t('whistles.command.confirmTitle')}
          fields={[
            { name: 'ratings', label: t('whistles.grade'), help: t('whistles.command.gradeHelp'), kind: 'own', group: true, check: (ratings: Rating[]) => (ratings.some(({ grade }) => !grade) ? t('form.missing', { label: t('whistles.grade') }) : undefined), render: (props) => <Ratings assignments={whistle.assignments} value={props.value} onChange={props.onChange} /> },
            { name: 'remark', label: t('whistles.confirmRemark'), kind: 'long', maxLength: 1000, optional: true },
          ]}
          initial={{ ratings: whistle.assignments.filter(({ state }) => state === 'DONE').map(({ id }) => ({ assignment: id, grade: 0, remark: '' })) as Rating[], remark: '' }}
          onSubmit={({ ratings, remark }) => confirm({ ...target, input: { remark: remark || null, ratings: ratings.map((rating) => ({ ...rating, remark: rating.remark || null })) } })}
        />
      )
  }
}

const proposedChoice = (assignment: Assignment | undefined) =>
  assignment?.proposedOrganisation ? [{ value: assignment.proposedOrganisation.id, label: assignment.proposedOrganisation.name }] : []
