import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { AccountDetailQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { Back } from '@/pieces/Back'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { hasRole, useMe } from '@/session/me'
import { Problem } from '@/session/problem'
import { actWord, useWords } from '@/words/words'
import { AccountState } from './AccountListPage'
import { Slip } from './Slip'

const AccountDetail = graphql(`
  query AccountDetail($id: ID!) {
    account(id: $id) {
      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version
      posts { id title organisation { id shortName } }
      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }
      allowedActions { name reason }
    }
  }
`)
const Reset = graphql(`mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { slipUntil } } userErrors { code message field } } }`)
const Disable = graphql(`mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Enable = graphql(`mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Account = NonNullable<AccountDetailQuery['account']>
type Open = 'reset' | 'disable' | 'enable'

interface Made {
  slip: string
  until?: string | null
}

export function AccountPage() {
  const { t, language } = useWords()
  const me = useMe()
  const { id } = useParams({ strict: false }) as { id: string }
  const [open, setOpen] = useState<Open | null>(null)
  const [slip, setSlip] = useState<Made | null>(null)
  const { data: account, error, refetch } = useQuery({
    queryKey: ['account', id, language],
    queryFn: async () => {
      const { account: found } = await run(AccountDetail, { id })
      if (!found) throw new Problem(404, 'not_found', '')
      return found
    },
    meta: { reads: ['account', 'grant', 'post'] },
  })
  const back = <Back to="/accounts">{t('identity.accounts.title')}</Back>
  if (!account) return <div className="stack"><PageHead title={t('identity.accounts.account')} before={back} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}</div>

  // To whom grants are closed, an empty list would say there are none.
  const readsGrants = account.id === me.id || hasRole(me, 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
  const facts: [string, string | null | undefined][] = [
    [t('identity.accounts.account'), account.account],
    [t('identity.accounts.phone'), account.phone],
    [t('identity.accounts.factor'), account.secondFactor ? t('identity.accounts.factorOn') : t('identity.accounts.factorOff')],
    [t('identity.accounts.lastSignIn'), account.lastSignInAt ? momentText(account.lastSignInAt, language) : t('identity.accounts.never')],
    [t('identity.accounts.posts'), account.posts.map((post) => [post.organisation?.shortName, post.title].filter(Boolean).join(' ')).join(t('mark.comma')) || t('identity.accounts.noPosts')],
  ]
  return (
    <div className="stack">
      <PageHead title={account.name} before={back} />
      <p className="row"><AccountState account={account} /></p>
      <ActionBar
        allowed={account.allowedActions}
        known={[
          { name: 'account.reset', run: () => setOpen('reset') },
          { name: 'account.enable', run: () => setOpen('enable') },
          { name: 'account.disable', danger: true, run: () => setOpen('disable') },
        ]}
      />
      <section className="card" aria-labelledby="account-facts">
        <h2 id="account-facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => value && (
            <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd className="figure">{value}</dd></div>
          ))}
        </dl>
      </section>
      {readsGrants && <section className="card" aria-labelledby="account-grants">
        <h2 id="account-grants">{t('identity.accounts.grants')}</h2>
        {account.grants.length === 0 && <p className="quiet">{t('identity.accounts.noGrants')}</p>}
        <ul className="stack" style={{ gap: 8 }}>
          {account.grants.map((grant) => (
            <li key={grant.id}>
              {t(`role.${grant.role}`)} · {grant.division?.shortName ?? grant.organisation?.shortName ?? t('identity.grants.realm')}
              <span className="quiet small"> · {grant.validTo ? t('identity.grants.until', { date: dateText(grant.validTo, language) }) : t('identity.grants.unlimited')}{grant.post && ` · ${grant.post.title}`}</span>
            </li>
          ))}
        </ul>
      </section>}
      {open && <AccountCommand command={open} account={account} onSlip={setSlip} onClose={() => setOpen(null)} />}
      {slip && <Slip {...slip} account={account.account} name={account.name} onClose={() => setSlip(null)} />}
    </div>
  )
}

function AccountCommand({ command, account, onSlip, onClose }: { command: Open; account: Account; onSlip: (made: Made) => void; onClose: () => void }) {
  const { t } = useWords()
  const reset = useCommand(Reset)
  const disable = useCommand(Disable)
  const enable = useCommand(Enable)
  const target = { id: account.id, expectedVersion: account.version }
  const common = { title: actWord(t, `account.${command}`), said: t('identity.accounts.done'), onClose }
  if (command === 'disable') {
    return <CommandSheet {...common} danger fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 500 }]} initial={{ reason: '' }} onSubmit={(input) => disable({ ...target, input })} />
  }
  if (command === 'enable') return <CommandSheet {...common} fields={[]} initial={{}} onSubmit={() => enable(target)} />
  return (
    <CommandSheet
      {...common}
      help={t('identity.accounts.resetHelp')}
      fields={[]}
      initial={{}}
      onSubmit={async () => {
        const outcome = await reset(target)
        const issued = outcome.done && outcome.payload.issuedSlip
        if (issued && issued.slip) onSlip({ slip: issued.slip, until: issued.account.slipUntil })
        return outcome
      }}
    />
  )
}
