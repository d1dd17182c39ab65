import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import type { DeskQuery } from '@/gql/graphql'
import { DueText } from '@/pieces/ClockBar'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { DueCalendar } from './DueCalendar'
import { RecordLink } from '@/pieces/RecordLink'
import './desk.css'

const DeskDocument = graphql(`
  query Desk {
    desk {
      counts { waiting overdue dueToday running }
      waiting { kind subject title subtitle action since dueAt unit workingDaysLeft overdue }
    }
  }
`)

/** What waits for me, and what is due: the first page of the day. */
export function DeskPage() {
  const { t, language } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['desk', language],
    queryFn: async () => (await run(DeskDocument)).desk,
    meta: { reads: ['*'] },
  })
  return (
    <div className="stack">
      <PageHead title={t('desk.title')} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      <Counts counts={data?.counts} />
      <div className="desk">
        <section className="card" aria-labelledby="waiting">
          <h2 id="waiting">{t('desk.waiting')}</h2>
          {!data ? <Bones lines={5} /> : <Waiting items={data.waiting} />}
        </section>
        <DueCalendar />
      </div>
    </div>
  )
}

type Desk = DeskQuery['desk']

function Counts({ counts }: { counts: Desk['counts'] | undefined }) {
  const { t } = useWords()
  const reads = may(useMe(), 'whistle.read')
  const figures = [
    ['waiting', counts?.waiting, 'amber', undefined],
    ['overdue', counts?.overdue, 'red', { overdue: '1' }],
    ['dueToday', counts?.dueToday, 'amber', { sort: 'DUE', state: 'SOUNDED,HANDLING' }],
    ['running', counts?.running, '', { state: 'SOUNDED,HANDLING,DONE,CONFIRMED' }],
  ] as const
  return (
    <ul className="counts">
      {figures.map(([name, figure, tone, search]) => {
        const body = (
          <>
            <span className={`count-figure figure tone ${figure ? tone : ''}`}>{figure ?? '—'}</span>
            <span className="quiet">{t(`desk.${name}`)}</span>
          </>
        )
        return (
          <li key={name}>
            {!reads ? <div className="count card">{body}</div> : search ? <Link to="/whistles" search={search as never} className="count card">{body}</Link> : <a href="#waiting" className="count card">{body}</a>}
          </li>
        )
      })}
    </ul>
  )
}

function Waiting({ items }: { items: Desk['waiting'] }) {
  const { t, language } = useWords()
  const reads = may(useMe(), 'whistle.read')
  if (items.length === 0) {
    return (
      <Empty why={t('desk.nothing')} hint={t('desk.nothingHint')}>
        {reads && <Link to="/whistles">{t('desk.allWhistles')}</Link>}
      </Empty>
    )
  }
  const timed = items.some(({ dueAt }) => dueAt)
  return (
    <ul className="waiting">
      {items.map((item) => (
        <li key={item.subject + item.action}>
          <div className="grow">
            <RecordLink kind={item.kind} id={item.subject}>{item.title}</RecordLink>
            <p className="quiet small">
              {[item.subtitle, t('desk.since', { time: shortMoment(item.since, language) })].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Tag tone={item.overdue ? 'red' : 'amber'} icon={item.overdue ? 'overdue' : 'waiting'}>{actWord(t, item.action)}</Tag>
          {timed && <span className="waiting-due small">{item.dueAt && <DueText {...item} />}</span>}
        </li>
      ))}
    </ul>
  )
}
