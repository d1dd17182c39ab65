import { useState } from 'react'
import type { InputProps } from '@/pieces/input'
import { saidIn, useWords } from '@/words/words'
import { type Entered, type RuleField, sameValue, sourceText } from './body'
import { SourceInput } from './SourceInput'
import { ValueInput } from './ValueInput'

interface Props extends InputProps<Entered> {
  field: RuleField
  label: string
  before: Entered
  /** The earlier value in words. */
  was: string
}

/** One value of a table with its source. A value that changes asks where it comes from now. */
export function RuleFieldInput({ field, label, before, was, value: entered, onChange, ...input }: Props) {
  const { t, language } = useWords()
  const changed = !sameValue(before, entered)
  const [editing, setEditing] = useState(() => JSON.stringify(before.source) !== JSON.stringify(entered.source))
  const changeValue = (value: unknown) => {
    const next = { ...entered, value }
    const first = !editing && entered.source !== null && !sameValue(before, next)
    if (first) setEditing(true)
    // The old source does not say the new value.
    onChange(first ? { value, source: { kind: 'local_choice', note: '' } } : next)
  }
  return (
    <div className="rule-field">
      <div className="row">
        <ValueInput {...input} field={field} label={label} value={entered.value} onChange={changeValue} />
        {changed && <span className="tone amber small">{t('rules.was', { value: was })}</span>}
      </div>
      {field.help && <p className="quiet small">{saidIn(field.help, language)}</p>}
      {entered.source && (editing ? (
        <SourceInput label={label} source={entered.source} onChange={(source) => onChange({ ...entered, source })} />
      ) : (
        <p className="quiet small">
          {sourceText(entered.source)}{' '}
          <button type="button" className="plain link" aria-label={`${label} ${t('rules.editSource')}`} onClick={() => setEditing(true)}>{t('rules.editSource')}</button>
        </p>
      ))}
    </div>
  )
}

