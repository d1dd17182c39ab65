import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import type { MessageListQuery, NoticeKind } from '@/gql/graphql'
import { RecordLink } from '@/pieces/RecordLink'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { say } from '@/pieces/Said'
import { Tag, type Tone } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import './messages.css'

const MessageList = graphql(`
  query MessageList($filter: NotificationFilter, $after: String) {
    notifications(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version kind record subject title number place due clock level open { acknowledge dueToday overdue verify } at readAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const MarkRead = graphql(`mutation NotificationMarkRead($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { notificationMarkRead(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const MarkAll = graphql(`mutation AccountReadNotifications($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReadNotifications(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = MessageListQuery['notifications']['nodes'][number]

const tones: Partial<Record<NoticeKind, Tone>> = { CALLED: 'blue', EMERGENCY_CALLED: 'red', RETURNED: 'amber', FINISHED: 'amber', DUE_SOON: 'amber', OVERDUE: 'red', ESCALATED: 'red', ON_DUTY: 'purple' }

/** What one was told of, newest first. */
export function MessagesPage() {
  const { t, language } = useWords()
  const me = useMe()
  const mark = useCommand(MarkRead)
  const markAll = useCommand(MarkAll)
  const readOne = (row: Row) => {
    if (!row.readAt) void mark({ id: row.id })
  }
  const kind = (row: Row) => <Tag tone={tones[row.kind] ?? 'grey'}>{t(`notifications.kinds.${row.kind}`)}</Tag>
  const dot = (row: Row) => !row.readAt && <><span className="message-dot" aria-hidden="true" /><span className="unseen">{t('notifications.isUnread')}</span></>
  const details = (row: Row) => [
    row.number,
    row.place,
    row.clock && t(`clockKind.${row.clock}`),
    row.level && t('notifications.level', { level: row.level }),
    row.due && row.kind !== 'ON_DUTY' && t('notifications.due', { time: shortMoment(row.due, language) }),
  ].filter(Boolean).join(' · ')
  const name = (row: Row) => row.title ?? (row.open ? t('notifications.digest', row.open) : row.kind === 'ON_DUTY' && row.due ? t('notifications.onDutyFrom', { time: shortMoment(row.due, language) }) : t(`notifications.kinds.${row.kind}`))
  const about = (row: Row) => {
    if (!row.subject) return <span className="quiet">{t('notifications.gone')}</span>
    // What sums up leads to where it is done.
    const link = row.kind === 'DIGEST' ? <Link to="/">{name(row)}</Link> : <RecordLink kind={row.record} id={row.subject}>{name(row)}</RecordLink>
    return <span className={row.readAt ? undefined : 'message-unread'} onClick={() => readOne(row)}>{link}</span>
  }
  const action = (row: Row) => !row.readAt && <Button size="small" type="text" onClick={() => readOne(row)}>{t('notifications.mark')}</Button>
  const all = async () => {
    const outcome = await markAll({ id: me.id })
    say(outcome.done ? t('notifications.markedAll') : outcome.refusals.map(({ message }) => message).join(' '))
  }

  const columns: Column<Row>[] = [
    { key: 'kind', title: t('notifications.what'), width: '150px', cell: (row) => <span className="row">{dot(row)}{kind(row)}</span> },
    { key: 'about', title: t('notifications.about'), cell: (row) => <>{about(row)}<br /><span className="quiet small">{details(row)}</span></> },
    { key: 'at', title: t('notifications.when'), width: '130px', figure: true, cell: (row) => shortMoment(row.at, language) },
    { key: 'action', title: t('list.todo'), width: '110px', cell: action },
  ]
  return (
    <ResourceList<Row>
      title={t('notifications.title')}
      name="messages"
      reads={['notification', 'account', 'whistle']}
      load={async ({ unread }, after) => (await run(MessageList, { filter: unread ? { unread: true } : {}, after })).notifications}
      columns={columns}
      idOf={(row) => row.id}
      views={[{ label: t('notifications.all'), search: {} }, { label: t('notifications.unread'), search: { unread: '1' } }]}
      actions={<><Button onClick={() => void all()}>{t('notifications.markAll')}</Button><Link to="/messages/settings" className="button-link">{t('notifications.settings')}</Link></>}
      empty={{ why: t('notifications.empty'), hint: t('notifications.emptyHint') }}
      card={(row) => (
        <>
          <p className="row between"><span className="row">{dot(row)}{kind(row)}</span><span className="quiet small">{shortMoment(row.at, language)}</span></p>
          <p>{about(row)}</p>
          <p className="row between"><span className="quiet small">{details(row)}</span>{action(row)}</p>
        </>
      )}
    />
  )
}
