import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { DivisionSetsQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { DateField } from '@/pieces/DateField'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { useToday } from '@/pieces/now'
import { PageHead } from '@/pieces/PageHead'
import { RecordLink } from '@/pieces/RecordLink'
import { Tag } from '@/pieces/Tag'
import { dateText, isDay } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { ChangeSheet, CloseSheet, CreateSheet, ExcludeSheet, IncludeSheet } from './DivisionSetSheets'
import './divisions.css'

const DivisionSets = graphql(`
  query DivisionSets {
    divisionSets(sort: NAME, first: 200) {
      nodes {
        id version code name englishName purpose reason closedOn
        division { id code name }
        policyDocument { id title number }
        members { division code name since until }
        allowedActions { name reason }
      }
    }
  }
`)

export type DivisionSet = DivisionSetsQuery['divisionSets']['nodes'][number]
type Member = DivisionSet['members'][number]

export const holdsOn = (member: Member, day: string) => member.since <= day && (!member.until || member.until > day)

/** Named sets of divisions, as they were, are or will be on a day. */
export function DivisionSetsPage() {
  const { t } = useWords()
  const me = useMe()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const [creating, setCreating] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['divisionSets'],
    queryFn: async () => (await run(DivisionSets)).divisionSets.nodes,
    meta: { reads: ['division_set'] },
  })
  const day = typed && isDay(typed) ? typed : today
  return (
    <div className="stack">
      <PageHead title={t('divisions.sets.title')}>
        {may(me, 'division_set.create') && <Button type="primary" onClick={() => setCreating(true)}>{t('divisions.sets.create')}</Button>}
      </PageHead>
      <p className="quiet division-sets-intro">{t('divisions.sets.intro')}</p>
      <div className="filters" role="search">
        <span className="filter">
          <label htmlFor="sets-on">{t('divisions.sets.on')}</label>
          <DateField id="sets-on" value={typed ?? today} onChange={setTyped} />
        </span>
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <div className="card"><Bones /></div>}
      {data?.length === 0 && <Empty why={t('divisions.sets.empty')} />}
      {data?.map((set) => <SetCard key={set.id} set={set} day={day} />)}
      {creating && <CreateSheet onClose={() => setCreating(false)} />}
    </div>
  )
}

function SetCard({ set, day }: { set: DivisionSet; day: string }) {
  const { t, language } = useWords()
  const [open, setOpen] = useState<'include' | 'exclude' | 'change' | 'close' | null>(null)
  const holding = set.members.filter((member) => holdsOn(member, day))
  const others = set.members.filter((member) => !holdsOn(member, day))
  const close = () => setOpen(null)
  const span = (member: Member) => [t('divisions.sets.since', { date: dateText(member.since, language) }), member.until ? t('divisions.sets.until', { date: dateText(member.until, language) }) : ''].filter(Boolean).join(t('mark.comma'))
  const list = (members: Member[]) => (
    <ul className="division-set-members">
      {members.map((member) => (
        <li key={member.code + member.since}>
          {member.name} <span className="quiet small figure">{member.code} · {span(member)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <section className="card stack" aria-labelledby={set.id}>
      <h2 id={set.id} className="row">
        {language === 'zh-CN' ? set.name : set.englishName}
        {set.closedOn && <Tag tone="grey">{t('divisions.sets.closed', { date: dateText(set.closedOn, language) })}</Tag>}
        {!set.policyDocument && <Tag tone="amber">{t('divisions.sets.localChoice')}</Tag>}
      </h2>
      <dl className="facts">
        <dt>{t('divisions.code')}</dt>
        <dd className="figure">{set.code}</dd>
        <dt>{t('divisions.sets.purpose')}</dt>
        <dd>{set.purpose}</dd>
        <dt>{t('divisions.sets.basis')}</dt>
        <dd>
          {set.policyDocument && <RecordLink kind="policy_document" id={set.policyDocument.id}>《{set.policyDocument.title}》</RecordLink>}
          {set.policyDocument?.number && ` ${set.policyDocument.number} `}
          {set.reason}
        </dd>
        <dt>{t('divisions.sets.keeper')}</dt>
        <dd>{set.division?.name}</dd>
      </dl>
      <h3>{t('divisions.sets.members', { count: holding.length, date: dateText(day, language) })}</h3>
      {holding.length > 0 ? list(holding) : <p className="quiet">{t('divisions.sets.nobody')}</p>}
      {others.length > 0 && (
        <details>
          <summary className="small quiet">{t('divisions.sets.others', { count: others.length })}</summary>
          {list(others)}
        </details>
      )}
      <p className="row wide small">
        <Link to="/whistles" search={{ divisionSet: set.id } as never}>{t('divisions.whistles')}</Link>
        <Link to="/organisations" search={{ divisionSet: set.id } as never}>{t('divisions.organisations')}</Link>
      </p>
      <ActionBar
        quiet
        allowed={set.allowedActions}
        known={[
          { name: 'division_set.include', run: () => setOpen('include') },
          { name: 'division_set.exclude', run: () => setOpen('exclude') },
          { name: 'division_set.change', run: () => setOpen('change') },
          { name: 'division_set.close', run: () => setOpen('close'), danger: true },
        ]}
      />
      {open === 'include' && <IncludeSheet set={set} onClose={close} />}
      {open === 'exclude' && <ExcludeSheet set={set} onClose={close} />}
      {open === 'change' && <ChangeSheet set={set} onClose={close} />}
      {open === 'close' && <CloseSheet set={set} onClose={close} />}
    </section>
  )
}
