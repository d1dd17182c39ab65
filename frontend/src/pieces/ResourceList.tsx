import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNarrow } from '@/look/look'
import { useWords } from '@/words/words'
import { saveCsv } from './csv'
import { DateField } from './DateField'
import { PlainSelect } from './Field'
import { Icon } from './Icon'
import { Bones, Empty, Failure } from './Notice'
import { PageHead } from './PageHead'
import { say } from './Said'
import { isDay } from './time'
import './list.css'

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
  /** For the export; without it the column is not exported. */
  text?: (row: T) => string
  width?: string
  figure?: boolean
}

export type Filter =
  | { key: string; label: string; kind: 'choice'; options: { value: string; label: string }[]; more?: boolean; sort?: boolean }
  | { key: string; label: string; kind: 'text' | 'date'; hint?: string; more?: boolean }
  | { key: string; label: string; kind: 'own'; render: (value: string, onChange: (value: string | undefined) => void) => ReactNode; more?: boolean }

interface Props<T> {
  title: string
  /** Names the list in the query cache and in the exported file. */
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

  const exportRows = () => {
    saveCsv(props.name, props.columns, rows)
    say(t('list.exported', { count: rows.length }))
  }

  return (
    <div className="stack list-page">
      <PageHead title={props.title} count={count === undefined ? undefined : countText(count, t('list.count', { count: Number(count) || 2 }))}>
        {rows.length > 0 && !narrow && (
          <Button type="text" icon={<Icon name="export" />} onClick={exportRows}>{t('list.export')}</Button>
        )}
        {props.actions}
      </PageHead>
      {props.head}
      {props.views && <Views views={props.views} search={search} />}
      {props.filters && <Filters filters={props.filters} search={search} onChange={setSearch} />}
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
          {narrow ? <Cards {...props} rows={rows} /> : <Table {...props} rows={rows} />}
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
    </div>
  )
}

/** The sentence of the count, with the server's own text (999+) where it is capped. */
const countText = (count: string, sentence: string) => sentence.replace(/\d+/, count)

const clean = (search: Search): Search => Object.fromEntries(Object.entries(search).filter(([, value]) => value))

function Table<T>({ columns, rows, idOf, link, title }: Props<T> & { rows: T[] }) {
  const navigate = useNavigate()
  return (
    <div className="card list-frame">
      <table className="list">
        <caption className="unseen">{title}</caption>
        <colgroup>{columns.map((column) => <col key={column.key} style={column.width ? { width: column.width } : undefined} />)}</colgroup>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col">{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={idOf(row)}
              className={link ? 'opens' : undefined}
              onClick={(event) => {
                // The link in the row is the way for keys; the rest of the row is a larger target for a mouse.
                if (!link || (event.target as HTMLElement).closest('a, button, input, select') || getSelection()?.toString()) return
                void navigate(link(row))
              }}
            >
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

function Views({ views, search }: { views: { label: string; search: Search }[]; search: Search }) {
  const { t } = useWords()
  const keys = new Set(views.flatMap((view) => Object.keys(view.search)))
  const here = (view: Search) => [...keys].every((key) => (view[key] ?? '') === (search[key] ?? ''))
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => !keys.has(key)))
  return (
    <nav className="views" aria-label={t('list.views')}>
      {views.map((view) => (
        <Link key={view.label} to="." search={{ ...rest, ...view.search } as never} className="view" aria-current={here(view.search) ? 'page' : undefined}>
          {view.label}
        </Link>
      ))}
    </nav>
  )
}

function Filters({ filters, search, onChange }: { filters: Filter[]; search: Search; onChange: (search: Search) => void }) {
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
