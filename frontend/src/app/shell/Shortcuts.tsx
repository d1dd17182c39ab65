import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Sheet } from '@/pieces/Sheet'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { mayDraft } from '../features'

export const SEARCH_ID = 'search'
let show: (() => void) | undefined
export const openShortcuts = () => show?.()

const typing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null

/** `/` searches, `g` then a letter goes to a page, `?` lists them all. */
export function Shortcuts() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const drafts = mayDraft(me)

  useEffect(() => {
    show = () => setOpen(true)
    let going = 0
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      const search = document.getElementById(SEARCH_ID)
      if (event.key === '/' && search) {
        event.preventDefault()
        search.focus()
      } else if (event.key === '?') setOpen(true)
      else if (event.key === 'g') going = Date.now()
      else if (Date.now() - going < 1500) {
        going = 0
        if (event.key === 'd') void navigate({ to: '/' })
        if (event.key === 'w') void navigate({ to: '/whistles' })
        if (event.key === 'n' && drafts) void navigate({ to: '/whistles/new' })
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate, drafts])

  if (!open) return null
  const rows: [string, string][] = [
    ['/', t('keys.search')],
    ['g d', t('keys.desk')],
    ['g w', t('keys.whistles')],
    ...(drafts ? ([['g n', t('keys.draft')]] as [string, string][]) : []),
    ['Ctrl Enter', t('keys.submit')],
    ['Esc', t('keys.close')],
    ['?', t('keys.help')],
  ]
  return (
    <Sheet title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className="facts">
        {rows.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key.split(' ').map((one) => <kbd key={one}>{one}</kbd>)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
