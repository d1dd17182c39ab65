import { Button } from 'antd'
import { graphql } from '@/gql'
import type { JobListQuery, JobState } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { say } from '@/pieces/Said'
import { Tag, type Tone } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, kindWord, useWords } from '@/words/words'
import { Backlog } from './Backlog'

const JobList = graphql(`
  query JobList($filter: JobFilter, $after: String) {
    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {
      nodes { id version kind subject due state tries nextAt lastCode endedAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Retry = graphql(`mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = JobListQuery['jobs']['nodes'][number]

const states: JobState[] = ['WAITING', 'PARKED', 'DONE']
const looks: Record<JobState, [Tone, IconName]> = { WAITING: ['grey', 'waiting'], DONE: ['green', 'done'], PARKED: ['red', 'overdue'] }

/** What Linli does by itself: what waits, what was done, and what needs somebody to look at it. */
export function JobListPage() {
  const { t, language } = useWords()
  const me = useMe()
  const retry = useCommand(Retry)
  const tag = (row: Row) => {
    const [tone, icon] = looks[row.state]
    return <Tag tone={tone} icon={icon}>{t(`jobs.states.${row.state}`)}</Tag>
  }
  const subject = (row: Row) => {
    if (!row.subject) return t('jobs.all')
    const kind = row.subject.slice(0, row.subject.lastIndexOf('_'))
    // Named, not linked: who keeps the machines running does not read what people work on.
    return <>{kindWord(t, kind)} <span className="quiet figure">{row.subject.slice(-6)}</span></>
  }
  const moment = (at: string | null | undefined) => (at ? shortMoment(at, language) : '—')
  const due = (row: Row) => <>{moment(row.due)}{row.nextAt && row.nextAt !== row.due && <><br /><span className="quiet small">{t('jobs.next', { time: moment(row.nextAt) })}</span></>}</>
  const failure = (row: Row) => (row.lastCode ? <><span className="figure">{row.lastCode}</span> <span className="quiet small">{t('jobs.tries', { count: row.tries })}</span></> : '—')
  const again = async (row: Row) => {
    const outcome = await retry({ id: row.id, expectedVersion: row.version })
    say(outcome.done ? t('jobs.retried') : outcome.refusals.map(({ message }) => message).join(' '))
  }
  const action = (row: Row) => row.state === 'PARKED' && may(me, 'job.retry') && <Button size="small" onClick={() => void again(row)}>{actWord(t, 'job.retry')}</Button>

  const columns: Column<Row>[] = [
    { key: 'kind', title: t('jobs.kind'), cell: (row) => actWord(t, row.kind) },
    { key: 'subject', title: t('jobs.subject'), width: '150px', cell: subject },
    { key: 'state', title: t('jobs.state'), width: '110px', cell: tag },
    { key: 'due', title: t('jobs.due'), width: '140px', figure: true, cell: due },
    { key: 'ended', sheet: ['endedAt'], title: t('jobs.ended'), width: '140px', figure: true, cell: (row) => moment(row.endedAt) },
    { key: 'failure', sheet: ['lastCode'], title: t('jobs.failure'), width: '200px', cell: failure },
    { key: 'action', sheet: [], title: t('list.todo'), width: '110px', cell: action },
  ]
  return (
    <ResourceList<Row>
      title={t('jobs.title')}
      name="jobs"
      reads={['job']}
      load={async ({ state }, after) => (await run(JobList, { filter: state ? { state: [state as JobState] } : {}, after })).jobs}
      source={({ state }) => ({ list: 'jobs', filter: { state }, sort: 'LATEST' })}
      columns={columns}
      idOf={(row) => row.id}
      head={<><p className="quiet">{t('jobs.why')}</p><Backlog /></>}
      views={[{ label: t('list.any'), search: {} }, ...states.map((state) => ({ label: t(`jobs.states.${state}`), search: { state } }))]}
      empty={{ why: t('jobs.empty'), hint: t('jobs.emptyHint') }}
      card={(row) => (
        <>
          <p className="row between"><strong>{actWord(t, row.kind)}</strong>{tag(row)}</p>
          <p className="small">{subject(row)}</p>
          <p className="row between"><span className="quiet small">{moment(row.endedAt ?? row.nextAt ?? row.due)}{row.lastCode && ` · ${row.lastCode}`}</span>{action(row)}</p>
        </>
      )}
    />
  )
}
