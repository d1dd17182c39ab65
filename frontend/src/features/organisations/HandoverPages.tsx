import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { HandoverDetailQuery, HandoverListQuery } from '@/gql/graphql'
import { Back } from '@/pieces/Back'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { RecordLink } from '@/pieces/RecordLink'
import { PostPicker } from '@/pieces/pickers'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { Tag } from '@/pieces/Tag'
import { momentText, shortMoment } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import './posts.css'

const HandoverList = graphql(`
  query HandoverList($after: String) {
    handovers(first: 50, after: $after) {
      nodes { id title openedAt closedAt fromName items { id transferredAt } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const HandoverDetail = graphql(`
  query HandoverDetail($id: ID!) {
    handover(id: $id) {
      id title openedAt closedAt version fromName
      post { id title organisation { id } }
      items { id kind subject title transferredTo transferredAt }
      allowedActions { name reason }
    }
  }
`)
const Transfer = graphql(`mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = HandoverListQuery['handovers']['nodes'][number]
type Handover = NonNullable<HandoverDetailQuery['handover']>

function HandoverState({ closedAt }: { closedAt?: string | null }) {
  const { t } = useWords()
  return closedAt ? <Tag tone="green" icon="done">{t('organisations.handover.closed')}</Tag> : <Tag tone="amber" icon="waiting">{t('organisations.handover.open')}</Tag>
}

/** The open work of those who left a post. */
export function HandoverListPage() {
  const { t, language } = useWords()
  const progress = ({ items }: Row) => t('organisations.handover.progress', { done: items.filter((item) => item.transferredAt).length, all: items.length })
  const columns: Column<Row>[] = [
    { key: 'title', title: t('organisations.handover.post'), cell: (row) => <Link to="/handovers/$id" params={{ id: row.id }}>{row.title}</Link> },
    { key: 'from', sheet: ['fromName'], title: t('organisations.handover.from'), width: '140px', cell: (row) => row.fromName },
    { key: 'state', sheet: ['closedAt'], title: t('organisations.handover.state'), width: '200px', cell: (row) => <span className="row"><HandoverState closedAt={row.closedAt} /><span className="quiet small">{progress(row)}</span></span> },
    { key: 'opened', sheet: ['openedAt'], title: t('organisations.handover.opened'), width: '150px', figure: true, cell: (row) => shortMoment(row.openedAt, language) },
  ]
  return (
    <ResourceList<Row>
      title={t('organisations.handover.title')}
      name="handovers"
      reads={['handover']}
      load={async (_, after) => (await run(HandoverList, { after })).handovers}
      source={() => ({ list: 'handovers' })}
      columns={columns}
      idOf={(row) => row.id}
      link={(row) => ({ to: '/handovers/$id', params: { id: row.id } })}
      empty={{ why: t('organisations.handover.empty'), hint: t('organisations.handover.emptyHint') }}
      card={(row) => (
        <>
          <p><strong>{row.title}</strong></p>
          <p className="row"><HandoverState closedAt={row.closedAt} /><span className="small">{progress(row)}</span></p>
          <p className="quiet small">{row.fromName} · {shortMoment(row.openedAt, language)}</p>
        </>
      )}
    />
  )
}

export function HandoverPage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const [item, setItem] = useState<Handover['items'][number] | null>(null)
  const { data: handover, error } = useQuery({
    queryKey: ['handover', id, language],
    queryFn: async () => {
      const { handover: found } = await run(HandoverDetail, { id })
      if (!found) throw new Problem(404, 'not_found', '')
      return found
    },
    meta: { reads: ['handover'] },
  })
  const back = <Back to="/handovers">{t('organisations.handover.title')}</Back>
  if (!handover) return <div className="stack"><PageHead title={t('organisations.handover.title')} before={back} />{error ? <Failure error={error} /> : <Bones />}</div>
  const may = handover.allowedActions.some(({ name, reason }) => name === 'handover.transfer' && !reason)
  return (
    <div className="stack">
      <PageHead title={handover.title} before={back} />
      <p className="row wide">
        <HandoverState closedAt={handover.closedAt} />
        <span><span className="quiet">{t('organisations.handover.from')}</span> {handover.fromName}</span>
        <span className="figure"><span className="quiet">{t('organisations.handover.opened')}</span> {momentText(handover.openedAt, language)}</span>
      </p>
      <section className="card" aria-labelledby="items">
        <h2 id="items">{t('organisations.handover.items')}</h2>
        <ul className="posts">
          {handover.items.map((one) => (
            <li key={one.id}>
              <span className="grow">
                <RecordLink kind={one.kind} id={one.subject}>{one.title}</RecordLink>
              </span>
              {one.transferredAt ? (
                <span className="quiet small">{t('organisations.handover.transferred', { name: one.transferredTo ?? '' })} · {shortMoment(one.transferredAt, language)}</span>
              ) : (
                may && <Button onClick={() => setItem(one)}>{t('organisations.handover.transfer')}</Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {item && <TransferSheet handover={handover} item={item} onClose={() => setItem(null)} />}
    </div>
  )
}

function TransferSheet({ handover, item, onClose }: { handover: Handover; item: Handover['items'][number]; onClose: () => void }) {
  const { t } = useWords()
  const transfer = useCommand(Transfer)
  return (
    <CommandSheet
      title={t('organisations.handover.transfer')}
      help={item.title}
      said={t('organisations.handover.done')}
      onClose={onClose}
      fields={[{ name: 'toPost', label: t('organisations.handover.to'), kind: 'own', render: (props) => <PostPicker {...props} organisation={handover.post?.organisation?.id} /> }]}
      initial={{ toPost: '' }}
      onSubmit={({ toPost }) => transfer({ id: handover.id, expectedVersion: handover.version, input: { item: item.id, toPost } })}
    />
  )
}
