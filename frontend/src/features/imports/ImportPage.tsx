import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { graphql } from '@/gql'
import type { ImportDetailQuery } from '@/gql/graphql'
import { Back } from '@/pieces/Back'
import { Bones, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { momentText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { kindWord, useWords } from '@/words/words'
import { ImportActions } from './ImportActions'
import { ImportRows } from './ImportRows'
import { ImportStateTag } from './State'
import '@/pieces/list.css'
import './imports.css'

const ImportDetail = graphql(`
  query ImportDetail($id: ID!) {
    import(id: $id) {
      id version kind file state rows checked faulty stored kept uploadedAt storedAt endedAt clearedAt
      allowedActions { name reason }
    }
  }
`)

export type Import = NonNullable<ImportDetailQuery['import']>

/** One import: how far it is, what is wrong with which cell, and what can be done with it. */
export function ImportPage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['import', id],
    queryFn: async () => (await run(ImportDetail, { id })).import,
    meta: { reads: ['import'] },
    // While it is checked nothing is told on the live line: the page looks by itself.
    refetchInterval: (query) => (query.state.data?.state === 'CHECKING' ? 500 : false),
  })
  const back = <Back to="/imports">{t('imports.back')}</Back>
  if (isPending) return <div className="card"><Bones lines={6} /></div>
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <>{back}<Notice tone="amber">{t('error.notFound')}</Notice></>
  return (
    <div className="stack">
      <PageHead title={data.file} before={back} count={t('imports.rowsOf', { count: data.rows })}>
        <ImportStateTag state={data.state} />
      </PageHead>
      <p className="quiet">{kindWord(t, data.kind.toLowerCase())} · {t('imports.when')} {momentText(data.uploadedAt, language)}</p>
      {data.state === 'CHECKING' ? <Progress one={data} /> : <Tallies one={data} />}
      <Told one={data} />
      <ImportActions one={data} />
      {data.state !== 'CHECKING' && !data.clearedAt && <ImportRows one={data} />}
    </div>
  )
}

/** How far checking is, and how fast it goes. */
function Progress({ one }: { one: Import }) {
  const { t } = useWords()
  const began = useRef<{ at: number; checked: number } | null>(null)
  const [pace, setPace] = useState(0)
  useEffect(() => {
    began.current ??= { at: performance.now(), checked: one.checked }
    const { at, checked } = began.current
    const seconds = (performance.now() - at) / 1000
    if (seconds > 0.2 && one.checked > checked) setPace(Math.round((one.checked - checked) / seconds / 10) * 10)
  }, [one.checked])
  return (
    <div className="card stack">
      <progress max={one.rows} value={one.checked} aria-label={t('imports.states.CHECKING')} />
      <p role="status">{t('imports.progress', { checked: one.checked, rows: one.rows })}{pace > 0 && <span className="quiet"> · {t('imports.pace', { count: pace })}</span>}</p>
      <p className="quiet small">{t('imports.mayLeave')}</p>
    </div>
  )
}

function Tallies({ one }: { one: Import }) {
  const { t } = useWords()
  const ended = one.state === 'STORED' || one.state === 'UNDONE'
  const tallies = [
    { word: t('imports.total'), count: one.rows },
    { word: t('imports.good'), count: one.rows - one.faulty },
    { word: t('imports.faulty'), count: one.faulty, wrong: one.faulty > 0 },
    ...(ended ? [{ word: t('imports.stored'), count: one.stored }] : []),
    ...(one.state === 'UNDONE' ? [{ word: t('imports.kept'), count: one.kept }] : []),
  ]
  return (
    <dl className="card tallies">
      {tallies.map(({ word, count, wrong }) => <div key={word} className={wrong ? 'wrong' : undefined}><dt>{word}</dt><dd>{count}</dd></div>)}
    </dl>
  )
}

/** What the numbers mean for what comes next. */
function Told({ one }: { one: Import }) {
  const { t } = useWords()
  const good = one.rows - one.faulty
  if (one.clearedAt) return <Notice tone="blue">{t('imports.cleared')}</Notice>
  switch (one.state) {
    case 'READY':
      if (one.faulty === 0) return <Notice tone="green">{t('imports.allGood', { count: one.rows })}</Notice>
      return <Notice tone="amber">{good === 0 ? t('imports.allFaulty') : t('imports.someFaulty', { faulty: one.faulty, good })}</Notice>
    case 'STORED':
      return <Notice tone="green">{t('imports.done', { count: one.stored })}</Notice>
    case 'UNDONE':
      return <Notice tone={one.kept > 0 ? 'amber' : 'blue'}>{one.kept > 0 ? t('imports.undone', { kept: one.kept }) : t('imports.undoneAll')}</Notice>
    case 'DISCARDED':
      return <Notice tone="blue">{t('imports.discarded')}</Notice>
    default:
      return null
  }
}
