import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '@/words/words'
import { CommandSheet } from '../CommandSheet'
import { Notice } from '../Notice'
import { Sheet } from '../Sheet'
import type { Search } from '../ResourceList'
import { type SavedFilter, spelled, useKeepPreference } from './preference'
import './tools.css'

type Values = { name: string; first: boolean }

/** Gives the filter of the moment a name. */
export function SaveFilterSheet({ list, search, filters, onClose }: { list: string; search: Search; filters: SavedFilter[]; onClose: () => void }) {
  const { t } = useWords()
  const keep = useKeepPreference(list)
  return (
    <CommandSheet<Values>
      title={t('list.saveFilter')}
      help={t('list.saveFilterHelp')}
      said={t('form.saved')}
      submit={t('form.save')}
      fields={[
        { name: 'name', label: t('list.filterName'), kind: 'text', maxLength: 30 },
        { name: 'first', label: t('list.opensWith'), optional: true, kind: 'own', render: ({ value, onChange, ...rest }) => <input {...rest} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> },
      ]}
      initial={{ name: '', first: false }}
      onSubmit={({ name, first }) => {
        const others = filters.filter((other) => other.name !== name.trim()).map((other) => ({ ...other, first: other.first && !first }))
        return keep({ filters: [...others, { name: name.trim(), search: spelled(search), first }] })
      }}
      onClose={onClose}
    />
  )
}

/** Renames nothing and moves nothing: which one opens the list, and away with those that nobody needs. */
export function FiltersSheet({ list, filters, onClose }: { list: string; filters: SavedFilter[]; onClose: () => void }) {
  const { t } = useWords()
  const keep = useKeepPreference(list)
  const [left, setLeft] = useState(filters)
  const [refused, setRefused] = useState('')
  const send = async (next: SavedFilter[]) => {
    const outcome = await keep({ filters: next })
    if (outcome.done) setLeft(next)
    else setRefused(outcome.refusals.map(({ message }) => message).join(' '))
  }
  return (
    <Sheet title={t('list.filters')} onClose={onClose}>
      <div className="stack">
        {left.length === 0 && <p className="quiet">{t('list.noFilters')}</p>}
        <ul className="column-choice">
          {left.map((filter) => (
            <li key={filter.name} className="row between">
              <label className="row grow">
                <input
                  type="checkbox"
                  checked={filter.first}
                  aria-label={t('list.opensWithNamed', { name: filter.name })}
                  onChange={() => void send(left.map((other) => ({ ...other, first: other.name === filter.name && !filter.first })))}
                />
                {filter.name}
              </label>
              <Button size="small" aria-label={t('list.removeFilter', { name: filter.name })} onClick={() => void send(left.filter((other) => other.name !== filter.name))}>
                {t('list.remove')}
              </Button>
            </li>
          ))}
        </ul>
        {left.length > 0 && <p className="quiet small">{t('list.opensWithHelp')}</p>}
        {refused && <Notice tone="red">{refused}</Notice>}
      </div>
    </Sheet>
  )
}
