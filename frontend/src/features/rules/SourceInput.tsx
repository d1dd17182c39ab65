import { useId } from 'react'
import { PlainSelect } from '@/pieces/Field'
import { useWords } from '@/words/words'
import type { Source } from './body'

/** Where a value comes from: a document with what it says, or this place's own choice with its reason. */
export function SourceInput({ label, source, onChange }: { label: string; source: Source; onChange: (source: Source) => void }) {
  const { t } = useWords()
  const id = useId()
  const kinds = [
    { value: 'local_choice', label: t('rules.localChoice') },
    { value: 'document', label: t('rules.sourceDocument') },
  ]
  const text = (name: 'title' | 'publisher' | 'note', word: string, value: string) => (
    <label key={name} htmlFor={`${id}-${name}`}>
      <span className="small quiet">{word}</span>
      <input id={`${id}-${name}`} className="input" maxLength={500} aria-label={`${label} ${word}`} value={value} onChange={(event) => onChange({ ...source, [name]: event.target.value } as Source)} />
    </label>
  )
  const choose = (kind: string) => onChange(kind === 'document' ? { kind: 'document', title: '', publisher: '', note: source.note } : { kind: 'local_choice', note: source.note })
  return (
    <div className="rule-source">
      <label>
        <span className="small quiet">{t('rules.sourceKind')}</span>
        <PlainSelect aria-label={`${label} ${t('rules.sourceKind')}`} value={source.kind} options={kinds} onChange={choose} />
      </label>
      {source.kind === 'document' && text('title', t('rules.sourceTitle'), source.title)}
      {source.kind === 'document' && text('publisher', t('rules.sourcePublisher'), source.publisher)}
      {text('note', source.kind === 'document' ? t('rules.sourceNote') : t('rules.reason'), source.note)}
    </div>
  )
}
