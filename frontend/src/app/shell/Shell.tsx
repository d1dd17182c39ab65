import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Bones } from '@/pieces/Notice'
import { Said } from '@/pieces/Said'
import { Sheet } from '@/pieces/Sheet'
import { useMe } from '@/session/me'
import { listen } from '@/session/live'
import { isSignedIn, watchSession } from '@/session/session'
import { useWords, wordOf } from '@/words/words'
import { type Entry, lazyPiece, mayDraft, navigationFor, type Part } from '../features'
import demonstration from '@/features/demonstration/feature'
import { Shortcuts } from './Shortcuts'
import { TopBar } from './TopBar'
import './shell.css'

const DemoBar = lazy(lazyPiece(demonstration, () => import('@/features/demonstration/DemoBar').then((m) => m.DemoBar)))

/** The frame around every page: navigation by what people do, the top bar, and the line that keeps pages true. */
export function Shell() {
  const { t } = useWords()
  const me = useMe()
  const narrow = useNarrow()
  const queries = useQueryClient()
  const router = useRouter()
  const signedIn = useSyncExternalStore(watchSession, isSignedIn)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const groups = navigationFor(me)

  useEffect(() => {
    if (!signedIn) {
      const to = router.state.location.href
      queries.clear()
      void router.navigate({ to: '/sign-in', search: { to: to === '/' ? undefined : to, ended: '1' } })
      return
    }
    let stop: (() => void) | undefined
    let gone = false
    void listen(queries).then((end) => (gone ? end() : (stop = end)))
    return () => {
      gone = true
      stop?.()
    }
  }, [signedIn, queries, router])

  // A new page is read from its start, also by those who hear it.
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
  }, [path])

  return (
    <div className="shell">
      <a className="skip" href="#main">{t('nav.skip')}</a>
      <TopBar />
      {me.demonstration && <Suspense fallback={<aside className="demonstration small" aria-label={t('product.demonstration')}>{t('product.demonstration')}</aside>}><DemoBar /></Suspense>}
      <div className="shell-body">
        {!narrow && <Side groups={groups} />}
        <main id="main" ref={main} tabIndex={-1} className="shell-main">
          <Suspense fallback={<Bones />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {narrow && <Bottom groups={groups} draft={mayDraft(me)} />}
      <Said />
      <Shortcuts />
    </div>
  )
}

function Side({ groups }: { groups: Part[] }) {
  const { t } = useWords()
  return (
    <nav className="shell-side" aria-label={t('nav.label')}>
      {groups.map(({ group, entries }) => (
        <div key={group} className="side-group">
          {group !== 'work' && <h2 className="side-head small">{t(`nav.${group}`)}</h2>}
          <ul>{entries.map((entry) => <li key={entry.to}><EntryLink entry={entry} /></li>)}</ul>
        </div>
      ))}
    </nav>
  )
}

function EntryLink({ entry, onClick }: { entry: Entry; onClick?: () => void }) {
  const { language } = useWords()
  return (
    <Link to={entry.to} className="side-link" activeOptions={{ exact: entry.to === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }} onClick={onClick}>
      <Icon name={entry.icon} />
      {wordOf(entry.label, language)}
    </Link>
  )
}

/** Five entries within reach of a thumb; the rest behind the last. */
function Bottom({ groups, draft }: { groups: Part[]; draft: boolean }) {
  const { t, language } = useWords()
  const [open, setOpen] = useState(false)
  const entries = groups.flatMap((group) => group.entries)
  const drafting = useRouterState({ select: ({ location }) => location.pathname === '/whistles/new' })
  const chosen = [...entries.filter(({ thumb }) => thumb), ...entries.filter(({ thumb }) => !thumb)].slice(0, draft ? 3 : 4)
  const link = (entry: Entry) => (
    <Link key={entry.to} to={entry.to} className="bottom-link" activeOptions={{ exact: entry.to === '/' || drafting, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
      <Icon name={entry.icon} size={20} />
      {wordOf(entry.short ?? entry.label, language)}
    </Link>
  )
  return (
    <nav className="shell-bottom" aria-label={t('nav.label')}>
      {chosen.slice(0, 2).map(link)}
      {draft && (
        <Link to="/whistles/new" className="bottom-link" activeProps={{ 'aria-current': 'page' }}>
          <Icon name="plus" size={20} />
          {t('nav.newShort')}
        </Link>
      )}
      {chosen.slice(2).map(link)}
      <button type="button" className="bottom-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="more" size={20} />
        {t('nav.more')}
      </button>
      {open && (
        <Sheet title={t('nav.more')} onClose={() => setOpen(false)}>
          <ul>{entries.map((entry) => <li key={entry.to}><EntryLink entry={entry} onClick={() => setOpen(false)} /></li>)}</ul>
        </Sheet>
      )}
    </nav>
  )
}
