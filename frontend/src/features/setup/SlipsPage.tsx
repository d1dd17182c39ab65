import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { VacantPostsQuery } from '@/gql/graphql'
import { Bones, Empty, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { type PaperSlip, takeSlips } from '@/pieces/slips'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import './setup.css'

const VacantPosts = graphql(`
  query VacantPosts { posts(filter: { vacant: true }, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } } } }
`)
const Create = graphql(`
  mutation SlipAccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {
    accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { account name slipUntil } } userErrors { code message field } }
  }
`)

type Post = VacantPostsQuery['posts']['nodes'][number]

interface Entry {
  account: string
  name: string
}

const titleOf = (post: Post) => [post.organisation?.shortName, post.title].filter(Boolean).join(' ')

/** Accounts for many posts at once: each is a command of its own, so that one that is refused holds up no other. */
export function SlipsPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const create = useCommand(Create)
  const [entered, setEntered] = useState<Record<string, Entry>>({})
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [made, setMade] = useState<Record<string, PaperSlip>>({})
  const [busy, setBusy] = useState(false)
  const [hint, setHint] = useState('')
  const { data: posts, error, refetch } = useQuery({
    queryKey: ['vacant posts'],
    queryFn: async () => (await run(VacantPosts)).posts.nodes,
    meta: { reads: ['post', 'organisation'] },
  })
  if (!posts) return <div className="stack"><PageHead title={t('setup.slips.title')} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}</div>

  const chosen = posts.filter(({ id }) => entered[id] && !made[id])
  const slips = Object.values(made)
  const write = (id: string, change: Partial<Entry>) => setEntered((old) => ({ ...old, [id]: { account: '', name: '', ...old[id], ...change } }))
  const choose = (id: string, on: boolean) =>
    on ? write(id, {}) : setEntered((old) => Object.fromEntries(Object.entries(old).filter(([key]) => key !== id)))

  const begin = async () => {
    if (chosen.some(({ id }) => !entered[id]?.account.trim() || !entered[id]?.name.trim())) return setHint(t('setup.slips.incomplete'))
    setHint('')
    setBusy(true)
    for (const post of chosen) {
      const input = { account: entered[post.id]!.account.trim(), name: entered[post.id]!.name.trim(), phone: null }
      const outcome = await create({ input })
      const issued = outcome.done ? outcome.payload.issuedSlip : null
      if (issued?.slip) {
        const { account, slipUntil } = issued.account
        setMade((old) => ({ ...old, [post.id]: { account, name: input.name, slip: issued.slip!, until: slipUntil, post: titleOf(post) } }))
      } else setRefused((old) => ({ ...old, [post.id]: outcome.done ? '' : outcome.refusals.map(({ message }) => message).join(' ') }))
    }
    setBusy(false)
  }
  const print = () => {
    takeSlips(slips)
    void navigate({ to: '/slips/print' })
  }

  return (
    <div className="stack">
      <PageHead title={t('setup.slips.title')}>
        {slips.length > 0 && <Button type="primary" onClick={print}>{t('setup.slips.print', { count: slips.length })}</Button>}
        <Button type={slips.length > 0 ? 'default' : 'primary'} disabled={chosen.length === 0} loading={busy} onClick={() => void begin()}>{t('setup.slips.create', { count: chosen.length })}</Button>
      </PageHead>
      <p className="quiet">{t('setup.slips.help')}</p>
      {slips.length > 0 && <Notice tone="amber">{t('setup.slips.once')}</Notice>}
      {hint && <Notice tone="red">{hint}</Notice>}
      {posts.length === 0 ? <Empty why={t('setup.slips.empty')} hint={t('setup.slips.emptyHint')} /> : (
        <div className="card" style={{ overflowX: 'auto' }}>
          <table className="list slip-grid">
            <thead>
              <tr>
                <th scope="col">{t('setup.slips.post')}</th>
                <th scope="col">{t('setup.slips.account')}</th>
                <th scope="col">{t('setup.slips.name')}</th>
                <th scope="col">{t('setup.slips.result')}</th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => {
                const title = titleOf(post)
                const entry = entered[post.id]
                const done = made[post.id]
                return (
                  <tr key={post.id}>
                    <th scope="row">
                      <label className="row"><input type="checkbox" checked={!!entry} disabled={!!done} onChange={(event) => choose(post.id, event.target.checked)} aria-label={t('setup.slips.choose', { post: title })} /> {title}</label>
                    </th>
                    <td>{entry && <input type="text" value={entry.account} maxLength={32} disabled={!!done} autoComplete="off" aria-label={t('setup.slips.accountOf', { post: title })} onChange={(event) => write(post.id, { account: event.target.value })} />}</td>
                    <td>{entry && <input type="text" value={entry.name} maxLength={50} disabled={!!done} autoComplete="off" aria-label={t('setup.slips.nameOf', { post: title })} onChange={(event) => write(post.id, { name: event.target.value })} />}</td>
                    <td>{done ? t('setup.slips.made') : <span className="tone red">{entry && refused[post.id]}</span>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
