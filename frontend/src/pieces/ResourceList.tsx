import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useNarrow } from '@/look/look'
import { useWords } from '@/words/words'
import { DateField } from './DateField'
import { PlainSelect } from './Field'
import { Icon } from './Icon'
import { Bones, Empty, Failure } from './Notice'
import type { BulkCommand, Chosen } from './list/BulkBar'
import { arranged, read, type SavedFilter, spelled, usePreference } from './list/preference'
import type { Source } from './list/sheet'
import { PageHead } from './PageHead'
import { isDay } from './time'
import './list.css'

const BulkBar = lazy(() => import('./list/BulkBar'))
const ColumnSheet = lazy(() => import('./list/ColumnSheet'))
const ExportSheet = lazy(() => import('./list/ExportSheet'))
const SaveFilterSheet = lazy(async () => ({ default: (await import('./list/FilterSheet')).SaveFilterSheet }))
const FiltersSheet = lazy(async () => ({ default: (await import('./list/FilterSheet')).FiltersSheet }))

/** As many as one bulk takes. */
const MOST_CHOSEN = 100

/** A page of a connection as the server answers it. */
export interface Page<T> {
  nodes: T[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  /** Capped text, such as 999+. */
  totalCount: string
}

/** What stands in the URL after the question mark. */
export type Search = Record<string, string | undefined>

export interface Column<T> {
  key: string
  title: string
  cell: (row: T) => ReactNode
  /** The columns of the file that say the same; its own key if not said. An empty list for what only the page shows. */
  sheet?: string[]
  width?: string
  figure?: boolean
}

export type Filter =
  | { key: string; label: string; kind: 'choice'; options: { value: string; label: string }[]; more?: boolean; sort?: boolean }
  | { key: string; label: string; kind: 'text' | 'date'; hint?: string; more?: boolean }
  | { key: string; label: string; kind: 'own'; render: (value: string, onChange: (value: string | undefined) => void) => ReactNode; more?: boolean }

interface Props<T> {
  title: string
  /** Names the list in the query cache and where it is remembered how somebody likes it. */
  name: string
  /** Kinds of records whose change makes the list ask again. */
  reads: string[]
  load: (search: Search, after: string | null) => Promise<Page<T>>
  columns: Column<T>[]
  /** The row on a phone: three facts. */
  card: (row: T) => ReactNode
  idOf: (row: T) => string
  link?: (row: T) => LinkProps
  views?: { label: string; search: Search }[]
  filters?: Filter[]
  actions?: ReactNode
  /** The list as a file, with the filter of the moment. */
  source?: (search: Search) => Source
  /** What can be done with several at once; `chosen` says of a row what the command needs. */
  bulk?: { commands: BulkCommand[]; chosen: (row: T) => Chosen }
  empty: { why: string; hint?: string; children?: ReactNode }
  head?: ReactNode
}

/** A list page: title and count, saved views, filters in the URL, keyset pages, a dense table or cards. */
export function ResourceList<T>(props: Props<T>) {
  const { t, language } = useWords()
  const narrow = useNarrow()
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    queryKey: [props.name, search, language],
    queryFn: ({ pageParam }) => props.load(search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<T>) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    meta: { reads: props.reads },
  })
  const rows = query.data?.pages.flatMap((page) => page.nodes) ?? []
  const count = query.data?.pages[0]?.totalCount
  const narrowed = Object.values(search).some(Boolean)
  const setSearch = (next: Search) => void navigate({ to: '.', search: clean(next), replace: true })
  const { known, preference } = usePreference(props.name)
  const [open, setOpen] = useState<'export' | 'columns' | 'save' | 'filters' | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = { ...props, columns: arranged(props.columns, preference.columns) }
  useFirstFilter(known, preference.filters, narrowed, setSearch)

  const offersBulk = Boolean(props.bulk) && !narrow
  const picked = offersBulk ? rows.filter((row) => chosen.has(props.idOf(row))) : []
  const choose = (ids: string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (!on) next.delete(id)
      else if (next.size < MOST_CHOSEN) next.add(id)
    }
    setChosen(next)
  }
  const choosing = offersBulk ? { chosen, choose } : undefined

  return (
    <div className="stack list-page">
      <PageHead title={props.title} count={count === undefined ? undefined : countText(count, t('list.count', { count: Number(count) || 2 }))}>
        {!narrow && <Button type="text" icon={<Icon name="columns" />} onClick={() => setOpen('columns')}>{t('list.columns')}</Button>}
        {props.source && rows.length > 0 && !narrow && (
          <Button type="text" icon={<Icon name="export" />} onClick={() => setOpen('export')}>{t('list.export')}</Button>
        )}
        {props.actions}
      </PageHead>
      {props.head}
      {(props.views || preference.filters.length > 0) && (
        <Views views={props.views ?? [{ label: t('list.any'), search: {} }]} saved={preference.filters} search={search} onManage={() => setOpen('filters')} />
      )}
      {props.filters && (
        <Filters filters={props.filters} search={search} onChange={setSearch}>
          {narrowed && !preference.filters.some((filter) => filter.search === spelled(search)) && (
            <button type="button" className="plain link" onClick={() => setOpen('save')}>{t('list.saveFilter')}</button>
          )}
        </Filters>
      )}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending ? (
        <div className="card"><Bones lines={8} /></div>
      ) : rows.length === 0 ? (
        !query.isError && (
          <div className="card">
            {narrowed ? (
              <Empty why={t('list.nothing')} hint={t('list.nothingHint')}>
                <Button onClick={() => setSearch({})}>{t('list.clear')}</Button>
              </Empty>
            ) : (
              <Empty {...props.empty} />
            )}
          </div>
        )
      ) : (
        <div className={query.isPlaceholderData ? 'list-stale' : undefined} aria-busy={query.isFetching}>
          {narrow ? <Cards {...props} rows={rows} /> : <Table {...shown} rows={rows} choosing={choosing} />}
        </div>
      )}
      {rows.length > 0 && (
        <p className="list-end">
          {query.hasNextPage ? (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('list.more')}</Button>
          ) : (
            <span className="quiet small">{t('list.all')}</span>
          )}
        </p>
      )}
      <Suspense fallback={null}>
        {props.bulk && picked.length > 0 && <BulkBar chosen={picked.map(props.bulk.chosen)} commands={props.bulk.commands} onClear={() => setChosen(new Set())} />}
        {open === 'columns' && <ColumnSheet list={props.name} columns={props.columns} chosen={preference.columns} onClose={() => setOpen(null)} />}
        {open === 'export' && props.source && (
          <ExportSheet source={props.source(search)} columns={preference.columns.length > 0 ? shown.columns.flatMap(({ key, sheet }) => sheet ?? [key]) : undefined} onClose={() => setOpen(null)} />
        )}
        {open === 'save' && <SaveFilterSheet list={props.name} search={search} filters={preference.filters} onClose={() => setOpen(null)} />}
        {open === 'filters' && <FiltersSheet list={props.name} filters={preference.filters} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  )
}

/** Opens the list with the filter that its owner wants first, once, and never over an address that says something else. */
function useFirstFilter(known: boolean, filters: SavedFilter[], narrowed: boolean, setSearch: (search: Search) => void) {
  const settled = useRef(narrowed)
  useEffect(() => {
    if (!known || settled.current) return
    settled.current = true
    const first = filters.find((filter) => filter.first)
    if (first) setSearch(read(first.search))
  })
}

/** The sentence of the count, with the server's own text (999+) where it is capped. */
const countText = (count: string, sentence: string) => sentence.replace(/\d+/, count)

const clean = (search: Search): Search => Object.fromEntries(Object.entries(search).filter(([, value]) => value))

interface Choosing {
  chosen: ReadonlySet<string>
  choose: (ids: string[], on: boolean) => void
}

function Table<T>({ columns, rows, idOf, link, title, bulk, choosing }: Props<T> & { rows: T[]; choosing: Choosing | undefined }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const ids = rows.map(idOf)
  const all = ids.length > 0 && ids.slice(0, MOST_CHOSEN).every((id) => choosing?.chosen.has(id))
  return (
    <div className="card list-frame">
      <table className="list">
        <caption className="unseen">{title}</caption>
        <colgroup>{choosing && <col style={{ width: '44px' }} />}{columns.map((column) => <col key={column.key} style={column.width ? { width: column.width } : undefined} />)}</colgroup>
        <thead>
          <tr>
            {choosing && (
              <th scope="col">
                <input type="checkbox" aria-label={t('list.chooseAll')} checked={all} onChange={() => choosing.choose(ids, !all)} />
              </th>
            )}
            {columns.map((column) => <th key={column.key} scope="col">{column.title}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={idOf(row)}
              className={link ? 'opens' : undefined}
              onClick={(event) => {
                // The link in the row is the way for keys; the rest of the row is a larger target for a mouse.
                if (!link || (event.target as HTMLElement).closest('a, button, input, select, label') || getSelection()?.toString()) return
                void navigate(link(row))
              }}
            >
              {choosing && bulk && (
                <td>
                  <input type="checkbox" aria-label={t('list.choose', { name: bulk.chosen(row).name })} checked={choosing.chosen.has(idOf(row))} onChange={(event) => choosing.choose([idOf(row)], event.target.checked)} />
                </td>
              )}
              {columns.map((column) => <td key={column.key} className={column.figure ? 'figure' : undefined}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards<T>({ rows, idOf, link, card }: Props<T> & { rows: T[] }) {
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={idOf(row)}>
          {link ? <Link {...link(row)} className="card card-link">{card(row)}</Link> : <div className="card">{card(row)}</div>}
        </li>
      ))}
    </ul>
  )
}

interface ViewsProps {
  views: { label: string; search: Search }[]
  saved: SavedFilter[]
  search: Search
  onManage: () => void
}

/** What everybody looks for, then the filters that somebody named: one of these is the whole address. */
function Views({ views, saved, search, onManage }: ViewsProps) {
  const { t } = useWords()
  const named = saved.find((filter) => filter.search === spelled(search))
  const keys = new Set(views.flatMap((view) => Object.keys(view.search)))
  const here = (view: Search) => [...keys].every((key) => (view[key] ?? '') === (search[key] ?? ''))
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => !keys.has(key)))
  return (
    <nav className="views" aria-label={t('list.views')}>
      {views.map((view) => (
        <Link key={view.label} to="." search={{ ...rest, ...view.search } as never} className="view" aria-current={!named && here(view.search) ? 'page' : undefined}>
          {view.label}
        </Link>
      ))}
      {saved.map((filter) => (
        <Link key={filter.name} to="." search={read(filter.search) as never} className="view" aria-current={filter === named ? 'page' : undefined}>
          {filter.name}
        </Link>
      ))}
      {saved.length > 0 && (
        <button type="button" className="plain" aria-label={t('list.filters')} title={t('list.filters')} onClick={onManage}><Icon name="more" /></button>
      )}
    </nav>
  )
}

function Filters({ filters, search, onChange, children }: { filters: Filter[]; search: Search; onChange: (search: Search) => void; children?: ReactNode }) {
  const { t } = useWords()
  const narrow = useNarrow()
  const first = filters.filter((filter) => !filter.more)
  const rest = filters.filter((filter) => filter.more)
  const [open, setOpen] = useState(() => rest.some((filter) => search[filter.key]))
  const set = (key: string) => (value: string | undefined) => onChange({ ...search, [key]: value })
  const used = filters.some((filter) => search[filter.key])
  const shown = open ? filters : narrow ? first.slice(0, 1) : first
  return (
    <div className="filters" role="search">
      {shown.map((filter) => <FilterInput key={filter.key} filter={filter} value={search[filter.key] ?? ''} onChange={set(filter.key)} />)}
      {(rest.length > 0 || narrow) && filters.length > 1 && (
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('list.moreFilters')}
        </button>
      )}
      {used && (
        <button type="button" className="plain link" onClick={() => onChange(Object.fromEntries(Object.entries(search).filter(([key]) => !filters.some((filter) => filter.key === key))))}>
          {t('list.clear')}
        </button>
      )}
      {children}
    </div>
  )
}

function FilterInput({ filter, value, onChange }: { filter: Filter; value: string; onChange: (value: string | undefined) => void }) {
  const { t } = useWords()
  const id = `filter-${filter.key}`
  return (
    <span className="filter">
      <label htmlFor={id}>{filter.label}</label>
      {filter.kind === 'choice' ? (
        <PlainSelect id={id} value={value} blank={filter.sort ? undefined : t('list.any')} options={filter.options} onChange={onChange} />
      ) : filter.kind === 'own' ? (
        filter.render(value, onChange)
      ) : (
        <TextFilter key={value} id={id} kind={filter.kind} value={value} hint={filter.hint} onChange={onChange} />
      )}
    </span>
  )
}

/** Filters when the person has finished: Enter, leaving the field, or choosing a date. */
function TextFilter({ id, kind, value, hint, onChange }: { id: string; kind: 'text' | 'date'; value: string; hint?: string; onChange: (value: string | undefined) => void }) {
  const [text, setText] = useState(value)
  const send = () => text !== value && onChange(text.trim())
  if (kind === 'date') return <DateField id={id} value={text} onChange={setText} onSettle={(day) => day !== value && (day === '' || isDay(day)) && onChange(day)} />
  return (
    <input
      id={id}
      className="input"
      type="search"
      placeholder={hint}
      size={hint ? Math.max(20, hint.length * 2) : undefined}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={send}
      onKeyDown={(event) => event.key === 'Enter' && send()}
    />
  )
}
