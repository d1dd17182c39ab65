import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '@/pieces/Icon'
import { problemText } from '@/pieces/Notice'
import { kindWord, useWords } from '@/words/words'
import { byKind, type Hit, LONGEST, useHits, useOpen } from './hits'
import { Marked } from './Marked'
import './search.css'

/** The box at the top of every page: what is found shows below while it is typed. */
export function SearchBox({ id }: { id: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const open = useOpen()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const { text, hits, error, waiting } = useHits(typed, { first: 5, wanted: shown })
  const found = shown && hits ? hits : []
  const option = (at: number) => `${list}-${at}`
  /** The last one leads to all of them. */
  const last = found.length

  const leave = () => {
    setShown(false)
    setChosen(-1)
  }
  const seeAll = () => {
    const asked = typed.trim()
    leave()
    if (asked) void navigate({ to: '/search', search: { text: asked } as never })
  }
  const take = (hit: Hit) => {
    leave()
    void open(hit)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const hit = found[chosen]
    if (hit) take(hit)
    else seeAll()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      if (shown) event.preventDefault()
      leave()
    } else if (found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const next = event.key === 'ArrowDown' ? chosen + 1 : chosen - 1
      const at = next > last ? 0 : next < 0 ? last : next
      setChosen(at)
      document.getElementById(option(at))?.scrollIntoView({ block: 'nearest' })
    }
  }

  return (
    <form
      role="search" aria-label={t('search.title')} className="top-search" onSubmit={submit}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && leave()}
    >
      <Icon name="search" />
      <input
        id={id} type="search" role="combobox" autoComplete="off" maxLength={LONGEST} value={typed}
        placeholder={t('search.box')} aria-label={t('search.box')} title={t('search.key')}
        aria-autocomplete="list" aria-expanded={found.length > 0} aria-controls={found.length ? list : undefined}
        aria-activedescendant={chosen >= 0 ? option(chosen) : undefined}
        onFocus={() => setShown(true)} onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value)
          setShown(true)
          setChosen(-1)
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      {shown && (
        <div className="search-drop" aria-busy={waiting}>
          {found.length === 0 ? (
            <p className="quiet small search-said" role="status">
              {error ? problemText(error, t) : hits && !waiting ? t('search.none', { text }) : t('search.hint')}
            </p>
          ) : (
            <div id={list} role="listbox" aria-label={t('search.results')}>
              {byKind(found).map(([kind, group]) => (
                <div key={kind} role="group" aria-label={kindWord(t, kind)}>
                  <div className="search-kind quiet small" aria-hidden="true">{kindWord(t, kind)}</div>
                  {group.map((hit) => {
                    const at = found.indexOf(hit)
                    return (
                      <div
                        key={hit.id} id={option(at)} role="option" aria-selected={at === chosen} className="search-option"
                        onPointerDown={(event) => event.preventDefault()} onClick={() => take(hit)}
                      >
                        <Shown hit={hit} asked={text} />
                      </div>
                    )
                  })}
                </div>
              ))}
              <div
                id={option(last)} role="option" aria-selected={chosen === last} className="search-option search-all"
                onPointerDown={(event) => event.preventDefault()} onClick={seeAll}
              >
                {t('search.seeAll', { text: typed.trim() })}
              </div>
            </div>
          )}
        </div>
      )}
    </form>
  )
}

/** One hit: what it is called, which one it is, and where the text was found. */
export function Shown({ hit, asked }: { hit: Hit; asked: string }) {
  return (
    <>
      <span className="row between search-line">
        <span><Marked text={hit.title} asked={asked} /></span>
        <span className="quiet small figure"><Marked text={hit.subtitle} asked={asked} /></span>
      </span>
      {hit.excerpt && <span className="quiet small search-excerpt"><Marked text={hit.excerpt} asked={asked} /></span>}
    </>
  )
}
