import { Button } from 'antd'
import { PlainSelect } from '@/pieces/Field'
import { Icon } from '@/pieces/Icon'
import type { InputProps } from '@/pieces/input'
import { saidIn, useWords } from '@/words/words'
import type { RuleField } from './body'

interface Props extends InputProps<unknown> {
  field: RuleField
  label: string
}

interface Span {
  from: string
  to: string
}

const numberOf = (text: string) => (text === '' ? null : Number(text))

/** The control for one kind of value. */
export function ValueInput({ field, label, value, onChange, id, ...aria }: Props) {
  const { t, language } = useWords()
  const options = field.options.map((option) => ({ value: option.value, label: saidIn(option.label, language) }))
  switch (field.kind) {
    case 'NUMBER':
      return (
        <span className="row">
          <input {...aria} className="input" type="number" aria-label={label} min={field.min ?? undefined} max={field.max ?? undefined} value={(value as number | null) ?? ''} onChange={(event) => onChange(numberOf(event.target.value))} />
          <span>{field.unit && saidIn(field.unit, language)}</span>
          <span className="quiet small">{t('rules.range', { min: field.min, max: field.max })}</span>
        </span>
      )
    case 'LIMIT': {
      const limit = value as { unit: string; amount: number | null }
      return (
        <span className="row">
          <input {...aria} className="input" type="number" min={1} aria-label={`${label} ${t('rules.amount')}`} value={limit.amount ?? ''} onChange={(event) => onChange({ ...limit, amount: numberOf(event.target.value) })} />
          <PlainSelect aria-label={`${label} ${t('rules.unit')}`} value={limit.unit} options={options} onChange={(unit) => onChange({ ...limit, unit })} />
        </span>
      )
    }
    case 'OFFICE_HOURS':
      return <OfficeHours id={id} label={label} spans={value as Span[]} onChange={onChange} />
    case 'CHOICE':
      return <PlainSelect aria-label={label} value={String(value)} options={options} onChange={onChange} />
    case 'FLAG':
      return <PlainSelect aria-label={label} value={String(value)} options={[{ value: 'true', label: t('rules.yes') }, { value: 'false', label: t('rules.no') }]} onChange={(chosen) => onChange(chosen === 'true')} />
    case 'TEXTS':
      return <textarea {...aria} className="input" rows={4} aria-label={`${label} ${t('rules.textsHelp')}`} defaultValue={(value as string[]).join('\n')} onChange={(event) => onChange(event.target.value.split('\n').map((line) => line.trim()).filter(Boolean))} />
    default:
      return <textarea {...aria} className="input" rows={3} aria-label={label} maxLength={field.max ?? undefined} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} />
  }
}

/** The spans of a working day; the server says when they are out of order. */
function OfficeHours({ id, label, spans, onChange }: { id: string; label: string; spans: Span[]; onChange: (spans: Span[]) => void }) {
  const { t } = useWords()
  const change = (at: number, part: Partial<Span>) => onChange(spans.map((span, number) => (number === at ? { ...span, ...part } : span)))
  const time = (at: number, end: keyof Span, name: string) => (
    <input className="input" type="text" inputMode="numeric" maxLength={5} placeholder="09:00" aria-label={`${label} ${name}`} value={spans[at]![end]} onChange={(event) => change(at, { [end]: event.target.value })} />
  )
  return (
    <span className="stack rule-spans" id={id}>
      {spans.map((_, at) => (
        <span key={at} className="row">
          {time(at, 'from', t('rules.spanFrom', { number: at + 1 }))}
          –
          {time(at, 'to', t('rules.spanTo', { number: at + 1 }))}
          {spans.length > 1 && (
            <button type="button" className="plain" aria-label={t('rules.removeSpan', { number: at + 1 })} onClick={() => onChange(spans.filter((_, number) => number !== at))}>
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      <span><Button size="small" onClick={() => onChange([...spans, { from: '', to: '' }])}>{t('rules.addSpan')}</Button></span>
    </span>
  )
}
