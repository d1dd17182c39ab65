import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { DataRequestKind } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { DivisionPicker } from '@/pieces/pickers'
import { Tag } from '@/pieces/Tag'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { signOut } from '@/session/session'
import { actWord, useWords } from '@/words/words'

const Mine = graphql(`
  query Mine($id: ID!) {
    account(id: $id) { id version name phone posts { id title organisation { shortName } } }
    links(first: 10) { nodes { id version state said askedAt decidedAt reason division { shortName } person { id version name phone address } } }
    dataRequests(first: 20) { nodes { id kind state receivedAt dueAt } }
  }
`)
const Ask = graphql(`mutation LinkAsk($id: ID!, $input: LinkAskInput!, $idempotencyKey: String) { linkAsk(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const End = graphql(`mutation LinkEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Enter = graphql(`mutation MineRequest($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const GiveUp = graphql(`mutation AccountGiveUp($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountGiveUp(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Open = 'ask' | 'end' | 'request' | 'giveUp'
const kinds: DataRequestKind[] = ['COPY', 'CORRECT', 'DELETE', 'EXPLAIN']

/** What a resident or a liaison sees: themselves, and who their community takes them for. */
export function MinePage() {
  const { t, language } = useWords()
  const me = useMe()
  const router = useRouter()
  const [open, setOpen] = useState<Open | null>(null)
  const ask = useCommand(Ask)
  const end = useCommand(End)
  const enter = useCommand(Enter)
  const giveUp = useCommand(GiveUp)
  const { data, error, refetch } = useQuery({ queryKey: ['mine', me.id, language], queryFn: () => run(Mine, { id: me.id }), meta: { reads: ['account', 'link', 'person', 'data_request', 'post'] } })
  if (!data?.account) return <div className="stack"><PageHead title={me.name} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}</div>

  const { account, links, dataRequests } = data
  const [link] = links.nodes
  const linked = link?.state === 'CONFIRMED'
  const waiting = link?.state === 'ASKED'
  const close = () => setOpen(null)
  const leave = async () => {
    await signOut()
    await router.navigate({ to: '/join' })
  }
  return (
    <div className="stack">
      <PageHead title={account.name} />
      <section className="card stack" aria-labelledby="mine-link">
        <h2 id="mine-link">{t('identity.mine.community')}</h2>
        {linked && link.person ? (
          <>
            <p><Tag tone="green" icon="done">{t('identity.mine.linked')}</Tag> {link.division?.shortName}</p>
            <dl className="facts">
              {[[t('identity.accounts.name'), link.person.name], [t('identity.accounts.phone'), link.person.phone], [t('identity.mine.address'), link.person.address]].map(([name, value]) => value && (
                <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd className="figure">{value}</dd></div>
              ))}
            </dl>
            <p className="row"><Button type="primary" onClick={() => setOpen('request')}>{t('identity.mine.request')}</Button><Button onClick={() => setOpen('end')}>{actWord(t, 'link.end')}</Button></p>
          </>
        ) : waiting ? (
          <>
            <p><Tag tone="amber" icon="waiting">{t('identity.mine.waiting')}</Tag> {link.division?.shortName} · {momentText(link.askedAt, language)}</p>
            <p className="quiet">{t('identity.mine.waitingHelp')}</p>
            <p><Button onClick={() => setOpen('end')}>{t('identity.mine.takeBack')}</Button></p>
          </>
        ) : (
          <>
            {link?.state === 'REFUSED' && <p><Tag tone="red" icon="off">{t('identity.mine.refused')}</Tag> {link.reason}</p>}
            <p>{t('identity.mine.why')}</p>
            <p><Button type="primary" onClick={() => setOpen('ask')}>{actWord(t, 'link.ask')}</Button></p>
          </>
        )}
      </section>
      {dataRequests.nodes.length > 0 && (
        <section className="card" aria-labelledby="mine-requests">
          <h2 id="mine-requests">{t('identity.mine.requests')}</h2>
          <ul className="stack" style={{ gap: 8 }}>
            {dataRequests.nodes.map((one) => (
              <li key={one.id} className="row between">
                <span>{t(`identity.mine.kind.${one.kind}`)} <span className="quiet small">{momentText(one.receivedAt, language)}</span></span>
                <span className="small">{t(`identity.mine.requestState.${one.state}`)}{one.dueAt && one.state === 'OPEN' && ` · ${dateText(one.dueAt.slice(0, 10), language)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {account.posts.length > 0 && (
        <section className="card" aria-labelledby="mine-posts">
          <h2 id="mine-posts">{t('identity.accounts.posts')}</h2>
          <ul>{account.posts.map((post) => <li key={post.id}>{post.organisation?.shortName} · {post.title}</li>)}</ul>
        </section>
      )}
      <section className="card stack" aria-labelledby="mine-account">
        <h2 id="mine-account">{t('identity.accounts.account')}</h2>
        <dl className="facts"><dt>{t('identity.accounts.phone')}</dt><dd className="figure">{account.phone}</dd></dl>
        <p className="row"><Button onClick={() => void leave()}>{actWord(t, 'session.close')}</Button>{me.byPhone && <Button danger onClick={() => setOpen('giveUp')}>{actWord(t, 'account.give_up')}</Button>}</p>
      </section>
      {open === 'ask' && (
        <CommandSheet title={actWord(t, 'link.ask')} said={t('identity.mine.asked')} onClose={close} initial={{ division: '', said: '' }}
          fields={[
            { name: 'division', label: t('identity.mine.division'), kind: 'own', render: (props) => <DivisionPicker {...props} /> },
            { name: 'said', label: t('identity.mine.said'), help: t('identity.mine.saidHelp'), kind: 'text', maxLength: 100 },
          ]}
          onSubmit={(input) => ask({ id: me.id, input })} />
      )}
      {open === 'end' && link && <CommandSheet danger title={waiting ? t('identity.mine.takeBack') : actWord(t, 'link.end')} help={t('identity.mine.endHelp')} said={t('identity.accounts.done')} fields={[]} initial={{}} onClose={close} onSubmit={() => end({ id: link.id, expectedVersion: link.version })} />}
      {open === 'request' && link?.person && (
        <CommandSheet<{ kind: string; detail: string }> title={t('identity.mine.request')} said={t('identity.mine.requested')} onClose={close} initial={{ kind: 'COPY', detail: '' }}
          fields={[
            { name: 'kind', label: t('identity.mine.requestKind'), kind: 'radio', options: kinds.map((kind) => ({ value: kind, label: t(`identity.mine.kind.${kind}`) })) },
            { name: 'detail', label: t('identity.mine.detail'), kind: 'long', maxLength: 1000 },
          ]}
          onSubmit={({ kind, detail }) => enter({ id: link.person!.id, input: { kind: kind as DataRequestKind, detail } })} />
      )}
      {open === 'giveUp' && (
        <CommandSheet danger title={actWord(t, 'account.give_up')} help={t('identity.mine.giveUpHelp')} said={t('identity.accounts.done')} fields={[]} initial={{}} onClose={close}
          onSubmit={async () => {
            const outcome = await giveUp({ id: me.id, expectedVersion: account.version })
            if (outcome.done) await leave()
            return outcome
          }} />
      )}
    </div>
  )
}
