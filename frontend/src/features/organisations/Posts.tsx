import { useState } from 'react'
import { graphql } from '@/gql'
import { ActionBar } from '@/pieces/ActionBar'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Tag } from '@/pieces/Tag'
import { useToday } from '@/pieces/now'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { actWord, useWords } from '@/words/words'
import type { Organisation } from './OrganisationPage'
import './posts.css'

const Appoint = graphql(`mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const ChangePost = graphql(`mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const End = graphql(`mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Post = Organisation['posts'][number]
type Command = 'appoint' | 'change' | 'end'

/** Who holds which post, since when, and what may be done about it. */
export function Posts({ organisation }: { organisation: Organisation }) {
  const { t, language } = useWords()
  const [open, setOpen] = useState<{ command: Command; post: Post } | null>(null)
  return (
    <>
      <ul className="posts">
        {organisation.posts.map((post) => (
          <li key={post.id}>
            <span className="grow">
              <strong>{post.title}</strong>{' '}
              {post.holder ? (
                <span>{post.holder.name} <span className="quiet small">{t('organisations.since')} {dateText(post.holder.since, language)}</span></span>
              ) : (
                <Tag tone="grey">{t('organisations.vacant')}</Tag>
              )}
            </span>
            <ActionBar
              quiet
              allowed={post.allowedActions}
              known={[
                { name: 'post.appoint', run: () => setOpen({ command: 'appoint', post }) },
                { name: 'post.change', run: () => setOpen({ command: 'change', post }) },
                { name: 'post.end', danger: true, run: () => setOpen({ command: 'end', post }) },
              ]}
            />
          </li>
        ))}
      </ul>
      {open && <PostCommand {...open} onClose={() => setOpen(null)} />}
    </>
  )
}

function PostCommand({ command, post, onClose }: { command: Command; post: Post; onClose: () => void }) {
  const { t } = useWords()
  const appoint = useCommand(Appoint)
  const end = useCommand(End)
  const change = useCommand(ChangePost)
  const target = { id: post.id, expectedVersion: post.version }
  const today = useToday()
  const title = `${actWord(t, `post.${command}`)}${t('mark.colon')}${post.title}`
  if (command === 'change') {
    return (
      <CommandSheet title={title} submit={t('form.save')} said={t('form.saved')} onClose={onClose}
        fields={[
          { name: 'title', label: t('organisations.postTitle'), kind: 'text', maxLength: 60 },
          { name: 'displayOrder', label: t('organisations.order'), help: t('organisations.orderHelp'), kind: 'number' },
        ]}
        initial={{ title: post.title, displayOrder: post.displayOrder }}
        onSubmit={(input) => change({ ...target, input })} />
    )
  }
  return command === 'appoint' ? (
    <CommandSheet title={title} submit={actWord(t, 'post.appoint')} said={t('form.saved')} onClose={onClose}
      fields={[
        { name: 'account', label: t('organisations.account'), help: t('organisations.accountHelp'), kind: 'text', maxLength: 64, autoFocus: true },
        { name: 'since', label: t('organisations.since'), kind: 'date' },
      ]}
      initial={{ account: '', since: today }}
      onSubmit={(input) => appoint({ ...target, input })} />
  ) : (
    <CommandSheet danger title={title} submit={actWord(t, 'post.end')} help={t('organisations.endHelp')} said={t('form.saved')} onClose={onClose}
      fields={[{ name: 'until', label: t('organisations.until'), kind: 'date' }]}
      initial={{ until: today }}
      onSubmit={(input) => end({ ...target, input })} />
  )
}
