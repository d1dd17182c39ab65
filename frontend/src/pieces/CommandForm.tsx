import { Button } from 'antd'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Outcome, Refusal } from '@/session/command'
import { useWords } from '@/words/words'
import { type Field, type FieldValues, FieldInput } from './Field'
import { LeaveGuard } from './LeaveGuard'
import { Notice } from './Notice'
import { isDay } from './time'
import './form.css'

interface Props<V extends FieldValues> {
  fields: Field<V>[]
  initial: V
  submit: string
  /** Sends the input; refusals come back and are shown at their fields. */
  onSubmit: (values: V, intent: string) => Promise<Outcome<unknown>>
  onDone?: (outcome: Outcome<unknown> & { done: true }, intent: string) => void
  onCancel?: () => void
  /** What leaving is called, if it does not simply close. */
  cancel?: string
  /** A second button that submits with another intent. */
  second?: { intent: string; label: string }
  /** Keeps what was entered under this name until it is submitted. */
  draft?: string
  /** Asks before the page is left with changes. */
  guard?: boolean
  danger?: boolean
  children?: ReactNode
}

const draftName = (draft: string) => `linli.draft.${draft}`

function kept<V>(draft: string | undefined): V | null {
  if (!draft) return null
  try {
    return JSON.parse(sessionStorage.getItem(draftName(draft)) ?? 'null') as V | null
  } catch {
    return null
  }
}

/** The field a refusal belongs to: the first part of its path that is one. */
export function fieldOf<V extends FieldValues>(refusal: Refusal, fields: Field<V>[]): Field<V> | undefined {
  return fields.find((field) => refusal.field.includes(field.name))
}

/** One command's input as a form: fields declared, refusals at their fields, a summary on top that leads to them. */
export function CommandForm<V extends FieldValues>(props: Props<V>) {
  const { fields, initial, draft } = props
  const { t } = useWords()
  const base = useId()
  const [restored] = useState(() => kept<V>(draft))
  const [values, setValues] = useState<V>(() => ({ ...initial, ...restored }))
  const [touched, setTouched] = useState(restored !== null)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const [traceId, setTraceId] = useState<string>()
  const [busy, setBusy] = useState<string | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const idOf = (name: string) => `${base}-${name}`
  const shown = fields.filter((field) => !field.when || field.when(values))

  useEffect(() => {
    if (refusals.length > 0) summary.current?.focus()
  }, [refusals])

  const change = (name: string, value: unknown) => {
    const next = { ...values, [name]: value }
    setValues(next)
    setTouched(true)
    setRefusals((old) => old.filter((refusal) => !refusal.field.includes(name)))
    if (draft) sessionStorage.setItem(draftName(draft), JSON.stringify(next))
  }

  const clearDraft = () => {
    if (draft) sessionStorage.removeItem(draftName(draft))
    setValues(initial)
    setTouched(false)
    setRefusals([])
  }

  const send = async (intent: string) => {
    if (busy !== null) return
    const missing = shown.flatMap((field) => {
      const value = values[field.name]
      const empty = value == null || value === '' || (Array.isArray(value) && value.length === 0)
      if (empty) return field.optional ? [] : [{ code: 'missing', message: t('form.missing', { label: field.label }), field: [field.name] }]
      const wrong = field.kind === 'date' && !isDay(String(value)) ? t('form.notADay', { label: field.label }) : field.check?.(value as never, values)
      return wrong ? [{ code: 'invalid', message: wrong, field: [field.name] }] : []
    })
    setRefusals(missing)
    setTraceId(undefined)
    if (missing.length > 0) return
    setBusy(intent)
    const outcome = await props.onSubmit(values, intent).finally(() => setBusy(null))
    if (!outcome.done) {
      setRefusals(outcome.refusals)
      setTraceId(outcome.traceId)
      return
    }
    if (draft) sessionStorage.removeItem(draftName(draft))
    setTouched(false)
    // After the guard has seen that nothing is left to lose.
    setTimeout(() => props.onDone?.(outcome, intent))
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send('submit')
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send('submit')
    }
  }
  const focusField = (name: string) => document.getElementById(idOf(name))?.focus()

  return (
    <form ref={form} className="command-form" onSubmit={submit} onKeyDown={keys} noValidate>
      {props.guard && <LeaveGuard dirty={touched} />}
      {props.children}
      {restored && touched && refusals.length === 0 && (
        <p className="quiet small row">
          {t('form.restored')}
          <button type="button" className="plain link" onClick={clearDraft}>{t('form.discardDraft')}</button>
        </p>
      )}
      {refusals.length > 0 && (
        <div ref={summary} tabIndex={-1} className="form-summary">
          <Notice tone="red">
            <p>{refusals.some((refusal) => refusal.field.length > 0) ? t('form.errors', { count: refusals.length }) : t('error.title')}</p>
            <ul>
              {refusals.map((refusal) => {
                const field = fieldOf(refusal, shown)
                return (
                  <li key={refusal.code + refusal.field.join('/') + refusal.message}>
                    {field ? (
                      <a href={`#${idOf(field.name)}`} onClick={(event) => { event.preventDefault(); focusField(field.name) }}>
                        {refusal.message}
                      </a>
                    ) : (
                      refusal.message || (refusal.code === 'network' ? t('error.network') : t('error.internal'))
                    )}
                  </li>
                )
              })}
            </ul>
            {traceId && <p className="small">{t('error.trace')} {traceId}</p>}
          </Notice>
        </div>
      )}
      {shown.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          id={idOf(field.name)}
          value={values[field.name]}
          refusal={refusals.find((refusal) => fieldOf(refusal, shown) === field)}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      <div className="row form-buttons">
        <Button type="primary" htmlType="submit" danger={props.danger} loading={busy === 'submit'} title={t('form.keys')}>
          {props.submit}
        </Button>
        {props.second && (
          <Button loading={busy === props.second.intent} onClick={() => void send(props.second!.intent)}>{props.second.label}</Button>
        )}
        {props.onCancel && <Button type="text" onClick={props.onCancel}>{props.cancel ?? t('form.cancel')}</Button>}
      </div>
    </form>
  )
}
