import { useState } from 'react'
import { graphql } from '@/gql'
import type { AuditEntryFilter, AuditListQuery, AuditOutcome } from '@/gql/graphql'
import { type Column, ResourceList, type Search } from '@/pieces/ResourceList'
import { Sheet } from '@/pieces/Sheet'
import { OutcomeTag } from './OutcomeTag'
import { endOfDay, momentText, shortMoment, startOfDay } from '@/pieces/time'
import { run } from '@/session/graphql'
import { actWord, kindWord, useWords } from '@/words/words'
import { Change } from './Change'
import './audit.css'

const AuditList = graphql(`
  query AuditList($filter: AuditEntryFilter, $after: String) {
    auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id seq at actor onBehalfOf address action kind subject outcome code change traceId }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)

type Entry = AuditListQuery['auditEntries']['nodes'][number]

const outcomes: AuditOutcome[] = ['DONE', 'REFUSED', 'DENIED']

const filterOf = (search: Search): AuditEntryFilter => ({
  ...(search.action ? { action: search.action } : {}),
  ...(search.outcome ? { outcome: search.outcome as AuditOutcome } : {}),
  ...(search.subject ? { subject: search.subject } : {}),
  ...(search.since ? { since: startOfDay(search.since) } : {}),
  ...(search.until ? { until: endOfDay(search.until) } : {}),
})

/** Who did what, when, on whose behalf and from where, and how it ended; nothing here can be changed. */
export function AuditPage() {
  const { t, language } = useWords()
  const [open, setOpen] = useState<Entry | null>(null)
  const acts = t('act', { returnObjects: true }) as Record<string, string>
  const who = (entry: Entry) => [entry.actor, entry.onBehalfOf && t('audit.onBehalfOf', { name: entry.onBehalfOf })].filter(Boolean).join(' ')

  const columns: Column<Entry>[] = [
    { key: 'at', title: t('audit.at'), width: '140px', figure: true, cell: (entry) => <span className="nowrap" title={momentText(entry.at, language)}>{shortMoment(entry.at, language)}</span> },
    { key: 'actor', sheet: ['actor', 'onBehalfOf'], title: t('audit.actor'), cell: who },
    {
      key: 'action', title: t('audit.action'),
      cell: (entry) => <button type="button" className="plain link" onClick={() => setOpen(entry)}>{actWord(t, entry.action)}</button>,
    },
    { key: 'outcome', title: t('audit.outcome'), width: '130px', cell: (entry) => <OutcomeTag outcome={entry.outcome} /> },
    { key: 'subject', sheet: ['kind', 'subject'], title: t('audit.subject'), width: '180px', cell: (entry) => (entry.kind ? <>{kindWord(t, entry.kind)} <span className="quiet figure">{entry.subject?.slice(-6)}</span></> : '—') },
    { key: 'address', title: t('audit.address'), width: '140px', figure: true, cell: (entry) => entry.address ?? '—' },
  ]

  return (
    <>
      <ResourceList<Entry>
        title={t('audit.title')}
        name="audit"
        reads={['audit_entry']}
        load={async (search, after) => (await run(AuditList, { filter: filterOf(search), after })).auditEntries}
        source={(search) => ({ list: 'audit-entries', filter: filterOf(search) })}
        columns={columns}
        idOf={(entry) => entry.id}
        views={[
          { label: t('list.any'), search: {} },
          ...outcomes.map((outcome) => ({ label: t(`audit.outcomes.${outcome}`), search: { outcome } })),
        ]}
        filters={[
          { key: 'action', label: t('audit.action'), kind: 'choice', options: Object.entries(acts).map(([value, label]) => ({ value, label })) },
          { key: 'since', label: t('audit.since'), kind: 'date' },
          { key: 'until', label: t('audit.until'), kind: 'date' },
          { key: 'subject', label: t('audit.subject'), kind: 'text', more: true },
        ]}
        empty={{ why: t('audit.empty') }}
        card={(entry) => (
          <>
            <p className="row between">
              <button type="button" className="plain link" onClick={() => setOpen(entry)}>{actWord(t, entry.action)}</button>
              <OutcomeTag outcome={entry.outcome} />
            </p>
            <p>{who(entry)}</p>
            <p className="quiet small">{shortMoment(entry.at, language)} · {entry.address ?? '—'}</p>
          </>
        )}
      />
      {open && <Details entry={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Details({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t, language } = useWords()
  const facts: [string, string | null | undefined][] = [
    [t('audit.seq'), entry.seq?.toString()],
    [t('audit.at'), momentText(entry.at, language)],
    [t('audit.actor'), entry.actor],
    [t('account.deputy'), entry.onBehalfOf],
    [t('audit.exact'), entry.action],
    [t('audit.subject'), entry.subject],
    [t('audit.address'), entry.address],
    [t('audit.code'), entry.code],
    [t('audit.trace'), entry.traceId],
  ]
  return (
    <Sheet title={actWord(t, entry.action)} onClose={onClose}>
      <div className="stack">
        <p><OutcomeTag outcome={entry.outcome} /></p>
        <dl className="facts">
          {facts.map(([name, value]) => value && (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd className="figure">{value}</dd>
            </div>
          ))}
        </dl>
        {entry.change && <Change text={entry.change} />}
      </div>
    </Sheet>
  )
}
