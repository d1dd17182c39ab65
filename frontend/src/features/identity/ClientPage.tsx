import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { type ClientDetailQuery, type ClientScope } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { Back } from '@/pieces/Back'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { hasRole, useMe } from '@/session/me'
import { Problem } from '@/session/problem'
import { actWord, useWords } from '@/words/words'
import { ClientForm } from './ClientForm'
import { ClientState } from './ClientListPage'
import { Secret, type Shown } from './Secret'

const ClientDetail = graphql(`
  query ClientDetail($id: ID!) {
    client(id: $id) {
      id version name purpose scopes addresses validUntil disabledAt createdAt lastUsedOn
      organisation { id shortName } contact { id title }
      secrets { id createdAt retiredAt lastUsedOn }
      allowedActions { name reason }
    }
  }
`)
const ClientGrants = graphql(`
  query ClientGrants($client: ID!) {
    grants(filter: { client: $client, closed: false }, first: 50) { nodes { id role validTo division { shortName } organisation { shortName } } }
  }
`)
const Allow = graphql(`mutation ClientAllow($id: ID!, $expectedVersion: Int!, $input: ClientAllowInput!, $idempotencyKey: String) { clientAllow(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Rotate = graphql(`mutation ClientRotate($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientRotate(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }`)
const Retire = graphql(`mutation ClientRetire($id: ID!, $expectedVersion: Int, $input: ClientRetireInput!, $idempotencyKey: String) { clientRetire(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Disable = graphql(`mutation ClientDisable($id: ID!, $expectedVersion: Int, $input: ClientDisableInput!, $idempotencyKey: String) { clientDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Enable = graphql(`mutation ClientEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Client = NonNullable<ClientDetailQuery['client']>
type Open = 'change' | 'allow' | 'rotate' | 'retire' | 'enable' | 'disable'

const scopes: ClientScope[] = ['WHISTLE_READ', 'INDICATOR_READ', 'ORGANISATION_READ', 'POST_READ', 'COMPETENCE_READ', 'DIVISION_READ', 'CALENDAR_YEAR_READ', 'RULE_VERSION_READ', 'POLICY_DOCUMENT_READ']

/** One machine client: what it is, what it may read, its secrets. */
export function ClientPage() {
  const { t, language } = useWords()
  const me = useMe()
  const { id } = useParams({ strict: false }) as { id: string }
  const [open, setOpen] = useState<Open | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const readsGrants = hasRole(me, 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
  const { data, error, refetch } = useQuery({
    queryKey: ['client', id, language, readsGrants],
    queryFn: async () => {
      const { client } = await run(ClientDetail, { id })
      if (!client) throw new Problem(404, 'not_found', '')
      return { client, grants: readsGrants ? (await run(ClientGrants, { client: id })).grants.nodes : null }
    },
    meta: { reads: ['client', 'grant'] },
  })
  const back = <Back to="/clients">{t('identity.clients.title')}</Back>
  if (!data) return <div className="stack"><PageHead title={t('identity.clients.one')} before={back} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}</div>

  const { client, grants } = data
  const facts: [string, string][] = [
    [t('identity.clients.id'), client.id],
    [t('identity.clients.purpose'), client.purpose],
    [t('identity.clients.organisation'), client.organisation?.shortName ?? '—'],
    [t('identity.clients.contact'), client.contact?.title ?? '—'],
    [t('identity.clients.addresses'), client.addresses.join(t('mark.comma')) || t('identity.clients.anywhere')],
    [t('identity.clients.validUntil'), client.validUntil ? dateText(client.validUntil, language) : t('identity.grants.unlimited')],
    [t('identity.clients.used'), client.lastUsedOn ? dateText(client.lastUsedOn, language) : t('identity.clients.never')],
  ]
  const act = (name: Open, danger?: boolean) => ({ name: `client.${name}`, danger, run: () => setOpen(name) })
  return (
    <div className="stack">
      <PageHead title={client.name} before={back} />
      <p className="row"><ClientState client={client} /></p>
      <ActionBar allowed={client.allowedActions} known={[act('allow'), act('rotate'), act('change'), act('retire', true), act('enable'), act('disable', true)]} />
      <section className="card" aria-labelledby="client-facts">
        <h2 id="client-facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd className="figure breaks">{value}</dd></div>)}
        </dl>
      </section>
      <section className="card" aria-labelledby="client-scopes">
        <h2 id="client-scopes">{t('identity.clients.scopes')}</h2>
        <p>{client.scopes.map((scope) => t(`identity.scope.${scope}`)).join(t('mark.comma')) || <span className="quiet">{t('identity.clients.noScopes')}</span>}</p>
        {grants && <>
          <h3>{t('identity.clients.where')}</h3>
          {grants.length === 0 && <p className="quiet">{t('identity.clients.nowhere')}</p>}
          <ul>{grants.map((grant) => <li key={grant.id}>{t(`role.${grant.role}`)} · {grant.division?.shortName ?? grant.organisation?.shortName ?? t('identity.grants.realm')}</li>)}</ul>
        </>}
      </section>
      <section className="card" aria-labelledby="client-secrets">
        <h2 id="client-secrets">{t('identity.clients.secrets')}</h2>
        <ul className="stack" style={{ gap: 8 }}>
          {client.secrets.map((secret) => (
            <li key={secret.id} className="row between">
              <span>{secretName(secret.id)} <span className="quiet small">{momentText(secret.createdAt, language)} · {secret.lastUsedOn ? `${t('identity.clients.used')} ${dateText(secret.lastUsedOn, language)}` : t('identity.clients.never')}</span></span>
              {secret.retiredAt ? <Tag tone="grey" icon="off">{t('identity.clients.retired')}</Tag> : <Tag tone="green" icon="done">{t('identity.clients.live')}</Tag>}
            </li>
          ))}
        </ul>
      </section>
      {open === 'change' && <ClientForm known={client} onClose={() => setOpen(null)} />}
      {open && open !== 'change' && <ClientCommand command={open} client={client} onSecret={setShown} onClose={() => setOpen(null)} />}
      {shown && <Secret {...shown} onClose={() => setShown(null)} />}
    </div>
  )
}

/** The end of a secret's id: enough to tell two apart. */
const secretName = (id: string) => `…${id.slice(-6)}`

function ClientCommand({ command, client, onSecret, onClose }: { command: Exclude<Open, 'change'>; client: Client; onSecret: (shown: Shown) => void; onClose: () => void }) {
  const { t, language } = useWords()
  const allow = useCommand(Allow)
  const rotate = useCommand(Rotate)
  const retire = useCommand(Retire)
  const disable = useCommand(Disable)
  const enable = useCommand(Enable)
  const target = { id: client.id, expectedVersion: client.version }
  const common = { title: actWord(t, `client.${command}`), said: t('identity.clients.done'), onClose }
  const live = client.secrets.filter((secret) => !secret.retiredAt)
  switch (command) {
    case 'allow':
      return (
        <CommandSheet<{ scopes: ClientScope[] }> {...common} help={t('identity.clients.allowHelp')} initial={{ scopes: [...client.scopes] }}
          fields={[{ name: 'scopes', label: t('identity.clients.scopes'), kind: 'own', group: true, optional: true, render: (props) => <Checkbox.Group className="upright" value={props.value} onChange={(value) => props.onChange(value as ClientScope[])} options={scopes.map((scope) => ({ value: scope, label: t(`identity.scope.${scope}`) }))} /> }]}
          onSubmit={(input) => allow({ ...target, input })} />
      )
    case 'rotate':
      return (
        <CommandSheet {...common} help={t('identity.clients.rotateHelp')} fields={[]} initial={{}}
          onSubmit={async () => {
            const outcome = await rotate(target)
            const secret = outcome.done && outcome.payload.issuedSecret?.secret
            if (secret) onSecret({ id: client.id, secret })
            return outcome
          }} />
      )
    case 'retire':
      return (
        <CommandSheet {...common} danger help={t('identity.clients.retireHelp')} initial={{ secret: live[0]?.id ?? '' }}
          fields={[{ name: 'secret', label: t('identity.clients.secrets'), kind: 'radio', options: live.map(({ id, createdAt }) => ({ value: id, label: `${secretName(id)} · ${momentText(createdAt, language)}` })) }]}
          onSubmit={(input) => retire({ ...target, input })} />
      )
    case 'disable':
      return <CommandSheet {...common} danger help={t('identity.clients.disableHelp')} fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 200 }]} initial={{ reason: '' }} onSubmit={(input) => disable({ ...target, input })} />
    case 'enable':
      return <CommandSheet {...common} fields={[]} initial={{}} onSubmit={() => enable(target)} />
  }
}
