import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { freshKey } from '@/session/command'
import { postJson } from '@/session/files'
import { Problem } from '@/session/problem'
import { actWord, useWords } from '@/words/words'
import { CommandForm } from '../CommandForm'
import type { Field, FieldValues } from '../Field'
import { Icon } from '../Icon'
import { Sheet } from '../Sheet'
import './tools.css'

/** A command that a list offers for several records at once. */
export interface BulkCommand<V extends FieldValues = FieldValues> {
  /** `whistle.discard`. */
  name: string
  fields: Field<V>[]
  initial: V
  danger?: boolean
}

/** A chosen record: what it is called, at which version it was seen, and what may be done with it. */
export interface Chosen {
  id: string
  version: number
  name: string
  allowedActions: { name: string; reason?: string | null }[]
}

interface Answer {
  done: number
  items: { id: string; done: boolean; code?: string | null; message?: string | null }[]
}

interface Props {
  chosen: Chosen[]
  commands: BulkCommand[]
  /** Those that were done, or given up, are chosen no longer. */
  onClear: () => void
}

/** What can be done with all that is chosen. */
export default function BulkBar({ chosen, commands, onClear }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<BulkCommand | null>(null)
  const able = (command: BulkCommand) => chosen.filter((one) => one.allowedActions.some(({ name, reason }) => name === command.name && !reason))
  const offered = commands.filter((command) => chosen.some((one) => one.allowedActions.some(({ name }) => name === command.name)))
  return (
    <div className="bulk-bar" role="region" aria-label={t('list.bulk')}>
      <strong role="status">{t('list.chosen', { count: chosen.length })}</strong>
      {offered.map((command) => (
        <Button key={command.name} danger={command.danger ?? false} disabled={able(command).length === 0} onClick={() => setOpen(command)}>
          {t('list.bulkAct', { action: actWord(t, command.name), count: able(command).length })}
        </Button>
      ))}
      {offered.length === 0 && <span className="quiet">{t('list.bulkNone')}</span>}
      <button type="button" className="plain link" onClick={onClear}>{t('list.unchoose')}</button>
      {open && <BulkSheet command={open} chosen={able(open)} rest={chosen.filter((one) => !able(open).includes(one))} onClose={() => setOpen(null)} onEnd={onClear} />}
    </div>
  )
}

/** One form for all, then each record's own answer; what failed can be tried again. */
function BulkSheet({ command, chosen, rest, onClose, onEnd }: { command: BulkCommand; chosen: Chosen[]; rest: Chosen[]; onClose: () => void; onEnd: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Answer['items']>([])
  const [input, setInput] = useState<FieldValues>({})
  const [progress, setProgress] = useState<number | null>(null)
  const title = actWord(t, command.name)
  const name = (id: string) => chosen.find((one) => one.id === id)?.name ?? id
  const failed = answers.filter((answer) => !answer.done)

  /** Ten at a time, so that progress can be seen; each ten has a key, each record its own in it. */
  const send = async (values: FieldValues, ids: string[]) => {
    let all = answers.filter((answer) => !ids.includes(answer.id))
    setProgress(0)
    try {
      for (let at = 0; at < ids.length; at += 10) {
        const items = ids.slice(at, at + 10).map((id) => ({ id, expectedVersion: chosen.find((one) => one.id === id)?.version }))
        const answer = await postJson<Answer>('/api/v1/bulk', { command: command.name, items, input: values }, freshKey())
        all = [...all, ...answer.items]
        setAnswers(all)
        setProgress(Math.min(ids.length, at + 10))
      }
      return null
    } catch (thrown) {
      return thrown instanceof Problem ? thrown : new Problem(0, 'network', t('error.network'))
    } finally {
      setProgress(null)
      await queries.invalidateQueries()
    }
  }
  const close = () => {
    onClose()
    if (answers.length > 0) onEnd()
  }

  return (
    <Sheet title={title} onClose={close}>
      {answers.length === 0 && progress === null ? (
        <CommandForm<FieldValues>
          fields={command.fields}
          initial={command.initial}
          submit={t('list.bulkAct', { action: title, count: chosen.length })}
          danger={command.danger ?? false}
          onCancel={close}
          onSubmit={async (values) => {
            setInput(values)
            const problem = await send(values, chosen.map(({ id }) => id))
            if (!problem) return { done: true, payload: { userErrors: [] } }
            return { done: false, refusals: [{ code: problem.code, message: problem.message, field: [] }], traceId: problem.traceId }
          }}
        >
          <p className="quiet">{t('list.bulkHelp', { count: chosen.length })}</p>
          {rest.length > 0 && (
            <details>
              <summary>{t('list.bulkLeft', { count: rest.length })}</summary>
              <ul className="small">
                {rest.map((one) => (
                  <li key={one.id}>{t('actions.why', { action: one.name, reason: one.allowedActions.find((action) => action.name === command.name)?.reason ?? t('error.forbidden') })}</li>
                ))}
              </ul>
            </details>
          )}
        </CommandForm>
      ) : (
        <div className="stack">
          {progress !== null && <progress max={chosen.length} value={progress} aria-label={title} />}
          <p role="status"><strong>{t('list.bulkDone', { done: answers.filter((answer) => answer.done).length, count: chosen.length })}</strong></p>
          <ul className="bulk-answers">
            {[...failed, ...answers.filter((answer) => answer.done)].map((answer) => (
              <li key={answer.id} className={answer.done ? 'done' : 'refused'}>
                <Icon name={answer.done ? 'done' : 'overdue'} />
                <span className="grow">{name(answer.id)}{!answer.done && <span className="small block">{answer.message}</span>}</span>
              </li>
            ))}
          </ul>
          <div className="row wide">
            {failed.length > 0 && progress === null && <Button onClick={() => void send(input, failed.map(({ id }) => id))}>{t('list.bulkAgain', { count: failed.length })}</Button>}
            <Button type="primary" disabled={progress !== null} onClick={close}>{t('keys.close')}</Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}
