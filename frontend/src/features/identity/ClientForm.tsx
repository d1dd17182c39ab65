import { graphql } from '@/gql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { OrganisationPicker, PostPicker } from '@/pieces/pickers'
import { useCommand } from '@/session/command'
import { actWord, useWords } from '@/words/words'
import type { Shown } from './Secret'

const Create = graphql(`mutation ClientCreate($input: ClientInput!, $idempotencyKey: String) { clientCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }`)
const Change = graphql(`mutation ClientChange($id: ID!, $expectedVersion: Int!, $input: ClientInput!, $idempotencyKey: String) { clientChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

interface Known {
  id: string
  version: number
  name: string
  purpose: string
  organisation?: { id: string; shortName: string } | null
  contact?: { id: string; title: string } | null
  addresses: string[]
  validUntil?: string | null
}

/** What is said of a client: a new one, or one that is there. */
export function ClientForm({ known, onSecret, onClose }: { known?: Known; onSecret?: (shown: Shown) => void; onClose: () => void }) {
  const { t } = useWords()
  const create = useCommand(Create)
  const change = useCommand(Change)
  const choice = (one: { id: string } | null | undefined, label: string | undefined) => (one && label ? [{ value: one.id, label }] : [])
  return (
    <CommandSheet
      title={known ? actWord(t, 'client.change') : t('identity.clients.create')}
      said={t('identity.clients.done')}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('identity.clients.name'), kind: 'text', maxLength: 50, autoFocus: true },
        { name: 'purpose', label: t('identity.clients.purpose'), help: t('identity.clients.purposeHelp'), kind: 'text', maxLength: 200 },
        { name: 'organisation', label: t('identity.clients.organisation'), kind: 'own', render: (props) => <OrganisationPicker {...props} known={choice(known?.organisation, known?.organisation?.shortName)} /> },
        { name: 'contact', label: t('identity.clients.contact'), help: t('identity.clients.contactHelp'), kind: 'own', render: (props) => <PostPicker {...props} known={choice(known?.contact, known?.contact?.title)} /> },
        { name: 'addresses', label: t('identity.clients.addresses'), help: t('identity.clients.addressesHelp'), kind: 'long', rows: 3, optional: true },
        { name: 'validUntil', label: t('identity.clients.validUntil'), kind: 'date', optional: true },
      ]}
      initial={{
        name: known?.name ?? '', purpose: known?.purpose ?? '', organisation: known?.organisation?.id ?? '', contact: known?.contact?.id ?? '',
        addresses: known?.addresses.join('\n') ?? '', validUntil: known?.validUntil ?? '',
      }}
      onSubmit={async (entered) => {
        const addresses = entered.addresses.split(/[\s,，;；]+/).filter(Boolean)
        const input = { ...entered, addresses, validUntil: entered.validUntil || null }
        if (known) return change({ id: known.id, expectedVersion: known.version, input })
        const outcome = await create({ input })
        const issued = outcome.done && outcome.payload.issuedSecret
        if (issued && issued.secret) onSecret?.({ id: issued.client.id, secret: issued.secret })
        return outcome
      }}
    />
  )
}
