import type { ReactNode } from 'react'
import type { Outcome } from '@/session/command'
import { useWords } from '@/words/words'
import { CommandForm } from './CommandForm'
import type { Field, FieldValues } from './Field'
import { say } from './Said'
import { Sheet } from './Sheet'

interface Props<V extends FieldValues> {
  title: string
  help?: ReactNode
  fields: Field<V>[]
  initial: V
  submit?: string
  danger?: boolean
  /** The sentence said when it is done. */
  said?: string
  draft?: string
  onSubmit: (values: V) => Promise<Outcome<unknown>>
  onDone?: (outcome: Outcome<unknown> & { done: true }) => void
  onClose: () => void
}

/** A command in a dialog: what it does, its few fields, and the button with its verb. */
export function CommandSheet<V extends FieldValues>({ title, help, said, onClose, onDone, submit, ...form }: Props<V>) {
  const { t } = useWords()
  return (
    <Sheet title={title} onClose={onClose}>
      <CommandForm
        {...form}
        submit={submit ?? title}
        onCancel={onClose}
        onDone={(outcome) => {
          say(said ?? t('form.done', { action: title }))
          onClose()
          onDone?.(outcome)
        }}
      >
        {help && <p className="quiet">{help}</p>}
      </CommandForm>
    </Sheet>
  )
}
