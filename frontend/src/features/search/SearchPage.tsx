import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Kind } from '@/gql/graphql'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { kindWord, useWords } from '@/words/words'
import { askable, byKind, type Hit, LONGEST, useHits, useOpen } from './hits'
import { Shown } from './SearchBox'
import './search.css'

const KINDS: Kind[] = ['WHISTLE', 'ORGANISATION', 'POST', 'ACCOUNT', 'DIVISION', 'POLICY_DOCUMENT']
const MOST = 50

/** All results, together or of one kind. */
export function SearchPage() {
  const { t } = useWords()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as { text?: string; kind?: string }
  const kind = KINDS.find((one) => one.toLowerCase() === asked.kind)
  const [typed, setTyped] = useState(asked.text ?? '')
  const [last, setLast] = useState(asked.text)
  if (last !== asked.text) {
    setLast(asked.text)
    setTyped(asked.text ?? '')
  }
  const text = (asked.text ?? '').slice(0, LONGEST)
  const { hits, error, refetch, waiting } = useHits(text, kind ? { kinds: [kind], first: MOST } : { first: 10 })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '/search', search: { text: typed.trim() || undefined, kind: asked.kind } as never })
  }
  const to = (one?: Kind) => ({ text, kind: one?.toLowerCase() }) as never

  return (
    <div className="stack">
      <PageHead title={t('search.title')} count={text && t('search.asked', { text })} />
      {narrow && (
        <form role="search" aria-label={t('search.title')} className="top-search search-field" onSubmit={submit}>
          <Icon name="search" />
          <input
            type="search" value={typed} maxLength={LONGEST} autoComplete="off" enterKeyHint="search" aria-label={t('search.box')} placeholder={t('search.box')}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      )}
      <nav className="row search-tabs" aria-label={t('search.results')}>
        {[undefined, ...KINDS].map((one) => (
          <Link key={one ?? 'all'} to="/search" search={to(one)} className="plain search-tab" aria-current={one === kind ? 'page' : undefined} activeProps={{}}>
            {one ? kindWord(t, one) : t('search.all')}
          </Link>
        ))}
      </nav>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!askable(text) ? <Empty why={t('search.hint')} />
        : waiting || (!hits && !error) ? <Bones />
        : hits?.length === 0 ? <Empty why={t('search.none', { text })} hint={t('search.hint')} />
        : byKind(hits ?? []).map(([group, found]) => (
            <section key={group} className="card" aria-label={kindWord(t, group)}>
              <h2>{kindWord(t, group)}</h2>
              <Hits hits={found} asked={text} />
              {!kind && found.length === 10 && <p><Link to="/search" search={to(group)}>{t('search.more', { kind: kindWord(t, group) })}</Link></p>}
              {kind && found.length === MOST && <p className="quiet small">{t('search.capped', { count: MOST })}</p>}
            </section>
          ))}
    </div>
  )
}

function Hits({ hits, asked }: { hits: Hit[]; asked: string }) {
  const open = useOpen()
  return (
    <ul>
      {hits.map((hit) => (
        <li key={hit.id}>
          <button type="button" className="search-option" onClick={() => void open(hit)}>
            <Shown hit={hit} asked={asked} />
          </button>
        </li>
      ))}
    </ul>
  )
}
