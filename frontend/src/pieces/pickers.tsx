import { graphql } from '@/gql'
import type { OrganisationKind } from '@/gql/graphql'
import { run } from '@/session/graphql'
import type { InputProps } from './input'
import { type Choice, RemotePicker } from './RemotePicker'

const PickOrganisations = graphql(`
  query PickOrganisations($filter: OrganisationFilter) {
    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }
  }
`)
const PickDivisions = graphql(`
  query PickDivisions($filter: DivisionFilter) {
    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }
  }
`)
const PickPosts = graphql(`
  query PickPosts($filter: PostFilter) {
    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }
  }
`)
const PickAccounts = graphql(`
  query PickAccounts($filter: AccountFilter) {
    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }
  }
`)

const PickClients = graphql(`
  query PickClients {
    clients(filter: { disabled: false }, sort: NAME, first: 200) { nodes { id name organisation { shortName } } }
  }
`)
const PickPolicyDocuments = graphql(`
  query PickPolicyDocuments($filter: PolicyDocumentFilter) {
    policyDocuments(filter: $filter, sort: NEWEST, first: 30) { nodes { id title issuer number } }
  }
`)

type One = Omit<InputProps<string>, 'onChange' | 'value'> & { value: string | null | undefined; onChange: (value: string, choice?: Choice) => void; known?: Choice[]; 'aria-label'?: string }
type Many = Omit<InputProps<string[]>, 'value'> & { value: string[] | undefined; known?: Choice[] }

const text = (search: string) => (search ? { search } : {})

const findOrganisations = (kind?: OrganisationKind[]) => async (search: string): Promise<Choice[]> => {
  const { organisations } = await run(PickOrganisations, { filter: { ...text(search), ...(kind ? { kind } : {}) } })
  return organisations.nodes.filter((one) => !one.closedOn).map((one) => ({ value: one.id, label: one.name, hint: one.division?.shortName ?? '' }))
}

export function OrganisationPicker({ kinds, onChange, ...props }: One & { kinds?: OrganisationKind[] }) {
  return <RemotePicker {...props} name={`organisations ${kinds?.join() ?? ''}`} search={findOrganisations(kinds)} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}

export function OrganisationsPicker({ kinds, onChange, ...props }: Many & { kinds?: OrganisationKind[] }) {
  return <RemotePicker {...props} multiple name={`organisations ${kinds?.join() ?? ''}`} search={findOrganisations(kinds)} onChange={(value) => onChange((value as string[] | undefined) ?? [])} />
}

const findDivisions = (within?: string) => async (wanted: string): Promise<Choice[]> => {
  const { divisions } = await run(PickDivisions, { filter: { ...text(wanted), ...(within ? { within } : {}) } })
  return divisions.nodes.map((one) => ({ value: one.id, label: one.name, hint: one.ancestors.slice(-2).map((above) => above.shortName).join(' ') }))
}

/** `within`: the code of the division below which to look. */
export function DivisionsPicker({ within, onChange, ...props }: Many & { within?: string }) {
  return <RemotePicker {...props} multiple name={`divisions ${within ?? ''}`} search={findDivisions(within)} onChange={(value) => onChange((value as string[] | undefined) ?? [])} />
}

/** `within`: the code of the division below which to look. */
export function DivisionPicker({ within, onChange, ...props }: One & { within?: string }) {
  return <RemotePicker {...props} name={`divisions ${within ?? ''}`} search={findDivisions(within)} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}

export function PostPicker({ organisation, vacant, onChange, ...props }: One & { organisation?: string; /** Only those that nobody holds. */ vacant?: boolean }) {
  const search = async (wanted: string): Promise<Choice[]> => {
    const { posts } = await run(PickPosts, { filter: { ...text(wanted), ...(organisation ? { organisation } : {}), ...(vacant ? { vacant } : {}) } })
    return posts.nodes.map((one) => ({ value: one.id, label: [one.organisation?.shortName, one.title].filter(Boolean).join(' '), hint: one.holder?.name ?? '' }))
  }
  return <RemotePicker {...props} name={`posts ${organisation ?? ''} ${vacant ?? ''}`} search={search} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}

/** A person: whoever holds a post, and the accounts the caller may read besides. */
export function AccountPicker({ onChange, ...props }: One) {
  const search = async (wanted: string): Promise<Choice[]> => {
    const [{ accounts }, { posts }] = await Promise.all([run(PickAccounts, { filter: text(wanted) }), run(PickPosts, { filter: { vacant: false } })])
    const people = new Map(accounts.nodes.map((one) => [one.id, { value: one.id, label: one.name, hint: one.account }]))
    for (const { holder, title, organisation } of posts.nodes) {
      const post = [organisation?.shortName, title].filter(Boolean).join(' ')
      if (holder && !people.has(holder.account) && `${holder.name} ${post}`.includes(wanted)) people.set(holder.account, { value: holder.account, label: holder.name, hint: post })
    }
    return [...people.values()]
  }
  return <RemotePicker {...props} name="accounts" search={search} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}

/** A machine client; there are few, so that all of them are looked through. */
export function ClientPicker({ onChange, ...props }: One) {
  const search = async (wanted: string): Promise<Choice[]> => {
    const { clients } = await run(PickClients)
    return clients.nodes.filter((one) => one.name.includes(wanted)).map((one) => ({ value: one.id, label: one.name, hint: one.organisation?.shortName ?? '' }))
  }
  return <RemotePicker {...props} name="clients" search={search} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}

export function PolicyDocumentPicker({ onChange, ...props }: One) {
  const search = async (wanted: string): Promise<Choice[]> => {
    const { policyDocuments } = await run(PickPolicyDocuments, { filter: text(wanted) })
    return policyDocuments.nodes.map((one) => ({ value: one.id, label: one.title, hint: [one.issuer, one.number].filter(Boolean).join(' · ') }))
  }
  return <RemotePicker {...props} name="policyDocuments" search={search} onChange={(value, choice) => onChange((value as string | undefined) ?? '', choice)} />
}
