import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { OrganisationDetailQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { Back } from '@/pieces/Back'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { Problem } from '@/session/problem'
import { actWord, useWords } from '@/words/words'
import { Competences } from './Competences'
import { OnDuty } from './OnDuty'
import { Posts } from './Posts'

const OrganisationDetail = graphql(`
  query OrganisationDetail($id: ID!) {
    organisation(id: $id) {
      id name shortName kind uscc displayOrder closedOn version
      division { id code name shortName ancestors { id shortName } }
      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }
      allowedActions { name reason }
    }
  }
`)
const ChangeOrganisation = graphql(`mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const CloseOrganisation = graphql(`mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const CreatePost = graphql(`mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

export type Organisation = NonNullable<OrganisationDetailQuery['organisation']>
type Open = 'change' | 'close' | 'createPost'

/** A body with its posts, in official order, and who holds them. */
export function OrganisationPage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const [open, setOpen] = useState<Open | null>(null)
  const { data: organisation, error, refetch } = useQuery({
    queryKey: ['organisation', id, language],
    queryFn: async () => {
      const { organisation: found } = await run(OrganisationDetail, { id })
      if (!found) throw new Problem(404, 'not_found', '')
      return found
    },
    meta: { reads: ['organisation', 'post'] },
  })
  const back = <Back to="/organisations">{t('organisations.title')}</Back>
  if (!organisation) {
    return (
      <div className="stack">
        <PageHead title={t('organisations.one')} before={back} />
        {error ? <Failure error={error} retry={() => void refetch()} /> : <div className="card"><Bones /></div>}
      </div>
    )
  }

  const place = organisation.division && [...organisation.division.ancestors.slice(-2), organisation.division].map((one) => one.shortName).join(' / ')
  const facts: [string, string | null | undefined][] = [
    [t('organisations.shortName'), organisation.shortName],
    [t('organisations.kind'), t(`organisations.kinds.${organisation.kind}`)],
    [t('organisations.division'), place],
    [t('organisations.uscc'), organisation.uscc],
    [t('organisations.order'), String(organisation.displayOrder)],
    [t('organisations.closedOn'), organisation.closedOn && dateText(organisation.closedOn, language)],
  ]
  return (
    <div className="stack">
      <PageHead title={organisation.name} before={back}>
        {organisation.closedOn && <Tag tone="grey" icon="off">{t('organisations.closed')}</Tag>}
      </PageHead>
      <ActionBar
        allowed={organisation.allowedActions}
        known={[
          { name: 'post.create', run: () => setOpen('createPost') },
          { name: 'organisation.change', run: () => setOpen('change') },
          { name: 'organisation.close', danger: true, run: () => setOpen('close') },
        ]}
      />
      <section className="card" aria-labelledby="organisation-facts">
        <h2 id="organisation-facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => value && (
            <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd className="figure">{value}</dd></div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="posts">
        <h2 id="posts">{t('organisations.posts')}</h2>
        {organisation.posts.length === 0 ? <Empty why={t('organisations.noPosts')} /> : <Posts organisation={organisation} />}
      </section>
      <OnDuty organisation={organisation.id} />
      <Competences organisation={organisation} />
      {open && <OrganisationCommand command={open} organisation={organisation} onClose={() => setOpen(null)} />}
    </div>
  )
}

function OrganisationCommand({ command, organisation, onClose }: { command: Open; organisation: Organisation; onClose: () => void }) {
  const { t } = useWords()
  const change = useCommand(ChangeOrganisation)
  const close = useCommand(CloseOrganisation)
  const createPost = useCommand(CreatePost)
  const target = { id: organisation.id, expectedVersion: organisation.version }
  const said = t('form.saved')
  if (command === 'close') {
    return (
      <CommandSheet danger title={actWord(t, 'organisation.close')} help={t('organisations.closeHelp')} said={said} onClose={onClose}
        fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 }]} initial={{ reason: '' }}
        onSubmit={(input) => close({ ...target, input })} />
    )
  }
  if (command === 'createPost') {
    return (
      <CommandSheet title={t('organisations.createPost')} said={said} onClose={onClose}
        fields={[
          { name: 'title', label: t('organisations.postTitle'), kind: 'text', maxLength: 60, autoFocus: true },
          { name: 'displayOrder', label: t('organisations.order'), help: t('organisations.orderHelp'), kind: 'number' },
        ]}
        initial={{ title: '', displayOrder: (organisation.posts.at(-1)?.displayOrder ?? 0) + 10 }}
        onSubmit={(input) => createPost({ id: organisation.id, input })} />
    )
  }
  return (
    <CommandSheet title={actWord(t, 'organisation.change')} submit={t('form.save')} said={said} onClose={onClose}
      fields={[
        { name: 'name', label: t('organisations.name'), kind: 'text', maxLength: 100 },
        { name: 'shortName', label: t('organisations.shortName'), kind: 'text', maxLength: 40 },
        { name: 'uscc', label: t('organisations.uscc'), help: t('organisations.usccHelp'), kind: 'text', maxLength: 18, optional: true },
        { name: 'displayOrder', label: t('organisations.order'), help: t('organisations.orderHelp'), kind: 'number' },
      ]}
      initial={{ name: organisation.name, shortName: organisation.shortName, uscc: organisation.uscc ?? '', displayOrder: organisation.displayOrder }}
      onSubmit={({ uscc, ...input }) => change({ ...target, input: { ...input, uscc: uscc || null } })} />
  )
}
