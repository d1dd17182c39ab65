import { type ReactNode, useState } from 'react'
import type { Refusal } from '@/session/command'
import { useWords } from '@/words/words'
import { DateField } from './DateField'
import { Icon } from './Icon'
import type { InputProps } from './input'

// A record of whatever the fields hold; each form names its own keys.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type FieldValues = Record<string, any>

interface Base<V, N> {
  name: N
  label: string
  help?: string
  optional?: boolean
  /** Shown only then; a hidden field is not checked. */
  when?: (values: V) => boolean
  /** The sentence for a wrong value; most rules are the server's. */
  check?: (value: never, values: V) => string | undefined
}

type Kind<T> =
  | { kind: 'text' | 'password' | 'number' | 'date' | 'code'; autoComplete?: string; maxLength?: number; autoFocus?: boolean }
  | { kind: 'long'; maxLength?: number; rows?: number }
  | { kind: 'choice'; options: { value: string; label: string }[]; blank?: string }
  | { kind: 'radio'; options: { value: string; label: string; help?: string }[] }
  | { kind: 'own'; render: (props: InputProps<T>) => ReactNode; group?: boolean }

export type Field<V extends FieldValues> = { [N in keyof V & string]: Base<V, N> & Kind<V[N]> }[keyof V & string]

interface Props {
  // The form has checked the pairing of field and value; here any field is drawn.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  field: Base<any, string> & Kind<any>
  id: string
  value: unknown
  refusal: Refusal | undefined
  onChange: (value: unknown) => void
}

/** A field with its label, its help and what is wrong with it. */
export function FieldInput({ field, id, value, refusal, onChange }: Props) {
  const { t } = useWords()
  const described = [field.help ? `${id}-help` : '', refusal ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {field.label}
      {field.optional && <span className="quiet small">{t('mark.brackets', { text: t('form.optional') })}</span>}
    </>
  )
  const grouped = field.kind === 'radio' || (field.kind === 'own' && field.group)
  const body = (
    <>
      <Control field={field} id={id} value={value} onChange={onChange} aria-invalid={refusal ? true : undefined} aria-describedby={described} aria-required={field.optional ? undefined : true} />
      {field.help && <p id={`${id}-help`} className="quiet small">{field.help}</p>}
      {refusal && <p id={`${id}-wrong`} className="tone red small field-wrong">{refusal.message}</p>}
    </>
  )
  return grouped ? (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  ) : (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {body}
    </div>
  )
}

const types = { text: 'text', number: 'number', code: 'text' } as const

function Control({ field, value, onChange, ...common }: Omit<Props, 'refusal'> & Omit<InputProps<never>, 'value' | 'onChange'>) {
  const text = value == null ? '' : String(value)
  switch (field.kind) {
    case 'password':
      return <PasswordInput {...common} value={text} autoComplete={field.autoComplete} autoFocus={field.autoFocus} onChange={onChange} />
    case 'long':
      return <textarea {...common} className="input" value={text} maxLength={field.maxLength} rows={field.rows ?? 3} onChange={(event) => onChange(event.target.value)} />
    case 'date':
      return <DateField {...common} value={text} onChange={onChange} />
    case 'choice':
      return <PlainSelect {...common} value={text} options={field.options} blank={field.blank} onChange={onChange} />
    case 'radio':
      return (
        <div className="radios">
          {field.options.map((option) => (
            <label key={option.value} className="radio">
              <input type="radio" name={common.id} value={option.value} checked={text === option.value} onChange={() => onChange(option.value)} />
              <span>
                {option.label}
                {option.help && <span className="quiet small"> {option.help}</span>}
              </span>
            </label>
          ))}
        </div>
      )
    case 'own':
      return field.render({ ...common, value, onChange })
    default:
      return (
        <input
          {...common}
          className="input"
          type={types[field.kind]}
          inputMode={field.kind === 'code' ? 'numeric' : undefined}
          value={text}
          maxLength={field.maxLength}
          autoComplete={field.autoComplete ?? 'off'}
          autoFocus={field.autoFocus}
          onChange={(event) => onChange(field.kind === 'number' ? (event.target.value === '' ? '' : Number(event.target.value)) : event.target.value)}
        />
      )
  }
}

interface PasswordProps extends Omit<InputProps<string>, 'onChange'> {
  autoComplete?: string
  autoFocus?: boolean
  onChange: (value: string) => void
}

/** Hidden until the person asks to see it, which helps with long passwords and bad keyboards. */
function PasswordInput({ onChange, ...props }: PasswordProps) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  return (
    <span className="password">
      <input {...props} className="input" type={shown ? 'text' : 'password'} onChange={(event) => onChange(event.target.value)} />
      <button type="button" className="plain" aria-pressed={shown} aria-label={t('form.showPassword')} title={t('form.showPassword')} onClick={() => setShown(!shown)}>
        <Icon name="eye" />
      </button>
    </span>
  )
}

interface SelectProps {
  id?: string
  value: string
  options: { value: string; label: string }[]
  blank?: string
  onChange: (value: string) => void
  'aria-label'?: string
}

/** The browser's own list: the lightest, and the best one on a phone. */
export function PlainSelect({ value, options, blank, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
}
