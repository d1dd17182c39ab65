import { Button } from 'antd'
import { graphql } from '@/gql'
import type { DeliveryListQuery, DeliveryState } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { say } from '@/pieces/Said'
import { Tag, type Tone } from '@/pieces/Tag'
import { shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'

const DeliveryList = graphql(`
  query DeliveryList($filter: DeliveryFilter, $after: String) {
    deliveries(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version kind channel address text state tries lastCode queuedAt dueAt sentAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Retry = graphql(`mutation DeliveryRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { deliveryRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = DeliveryListQuery['deliveries']['nodes'][number]

const states: DeliveryState[] = ['QUEUED', 'FAILED', 'SENT']
const looks: Record<DeliveryState, [Tone, IconName]> = { QUEUED: ['grey', 'waiting'], SENT: ['green', 'done'], FAILED: ['red', 'overdue'] }

/** What was sent outside, and what could not be. */
export function OutboxPage() {
  const { t, language } = useWords()
  const me = useMe()
  const retry = useCommand(Retry)
  const tag = (row: Row) => {
    const [tone, icon] = looks[row.state]
    return <Tag tone={tone} icon={icon}>{t(`notifications.states.${row.state}`)}</Tag>
  }
  const channel = (row: Row) => t(`notifications.channels.${row.channel}`)
  const failure = (row: Row) => (row.lastCode ? <><span className="figure">{row.lastCode}</span> <span className="quiet small">{t('notifications.tries', { count: row.tries })}</span></> : '—')
  const again = async (row: Row) => {
    const outcome = await retry({ id: row.id, expectedVersion: row.version })
    say(outcome.done ? t('notifications.retried') : outcome.refusals.map(({ message }) => message).join(' '))
  }
  const action = (row: Row) => row.state === 'FAILED' && may(me, 'delivery.retry') && <Button size="small" onClick={() => void again(row)}>{actWord(t, 'delivery.retry')}</Button>
  const columns: Column<Row>[] = [
    { key: 'text', title: t('notifications.text'), cell: (row) => row.text },
    { key: 'channel', title: t('notifications.channel'), width: '90px', cell: channel },
    { key: 'address', title: t('notifications.address'), width: '150px', figure: true, cell: (row) => row.address ?? '—' },
    { key: 'state', title: t('notifications.state'), width: '110px', cell: tag },
    { key: 'queued', title: t('notifications.queued'), width: '130px', figure: true, cell: (row) => shortMoment(row.queuedAt, language) },
    { key: 'failure', title: t('notifications.failure'), width: '180px', cell: failure },
    { key: 'action', title: t('list.todo'), width: '110px', cell: action },
  ]
  return (
    <ResourceList<Row>
      title={t('notifications.outbox')}
      name="outbox"
      reads={['delivery']}
      load={async ({ state }, after) => (await run(DeliveryList, { filter: state ? { state: [state as DeliveryState] } : {}, after })).deliveries}
      columns={columns}
      idOf={(row) => row.id}
      head={<p className="quiet">{t('notifications.outboxWhy')}</p>}
      views={[{ label: t('list.any'), search: {} }, ...states.map((state) => ({ label: t(`notifications.states.${state}`), search: { state } }))]}
      empty={{ why: t('notifications.outboxEmpty') }}
      card={(row) => (
        <>
          <p className="row between"><span>{channel(row)} <span className="figure">{row.address ?? ''}</span></span>{tag(row)}</p>
          <p>{row.text}</p>
          <p className="row between"><span className="quiet small">{shortMoment(row.queuedAt, language)}{row.lastCode && ` · ${row.lastCode}`}</span>{action(row)}</p>
        </>
      )}
    />
  )
}
