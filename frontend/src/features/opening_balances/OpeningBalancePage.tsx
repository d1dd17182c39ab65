import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '@/gql'
import { ActionBar } from '@/pieces/ActionBar'
import { Back } from '@/pieces/Back'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { actWord, useWords } from '@/words/words'
import { measures, rowsOf, states } from './balance'
import { type Balance, balanceQuery } from './query'
import './grid.css'

const Confirm = graphql(`mutation OpeningBalanceConfirm($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { openingBalanceConfirm(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Void = graphql(`mutation OpeningBalanceVoid($id: ID!, $expectedVersion: Int, $input: OpeningBalanceVoidInput!, $idempotencyKey: String) { openingBalanceVoid(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

export function OpeningBalancePage() {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const { id } = useParams({ strict: false }) as { id: string }
  const [open, setOpen] = useState<'confirm' | 'void' | null>(null)
  const { data: balance, error, refetch } = useQuery(balanceQuery(id, language))
  const before = <Back to="/opening-balances">{t('opening_balances.title')}</Back>
  if (!balance) return <div className="stack"><PageHead title={t('opening_balances.title')} before={before} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}</div>
  const signed = (who: string | null | undefined, at: string | null | undefined) => who && at && `${who} · ${momentText(at, language)}`
  const document = balance.document && <Link to="/policies/$id" params={{ id: balance.document.id }}>{balance.document.title}</Link>
  const facts: [string, React.ReactNode][] = [
    [t('opening_balances.period'), t('opening_balances.days', { since: dateText(balance.since, language), asOf: dateText(balance.asOf, language) })],
    [t('opening_balances.source'), balance.source],
    [t('opening_balances.document'), document],
    [t('opening_balances.enteredBy'), signed(balance.enteredBy, balance.enteredAt)],
    [t('opening_balances.confirmedBy'), signed(balance.confirmedBy, balance.confirmedAt)],
    [t('opening_balances.voidedBy'), signed(balance.voidedBy, balance.voidedAt)],
    [t('opening_balances.reason'), balance.voidReason],
  ]
  return (
    <div className="stack">
      <PageHead title={`${balance.division?.name ?? ''} ${t('opening_balances.title')}`} before={before} />
      <p className="row"><Tag {...states[balance.state]}>{t(`opening_balances.state.${balance.state}`)}</Tag></p>
      <ActionBar
        allowed={balance.allowedActions}
        known={[
          { name: 'opening_balance.confirm', run: () => setOpen('confirm') },
          { name: 'opening_balance.change', run: () => void navigate({ to: '/opening-balances/$id/change', params: { id } }) },
          { name: 'opening_balance.void', danger: true, run: () => setOpen('void') },
        ]}
      />
      <section className="card" aria-labelledby="balance-facts">
        <h2 id="balance-facts">{t('record.facts')}</h2>
        <dl className="facts">
          {facts.map(([name, value]) => value && <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
      </section>
      <Lines balance={balance} />
      {open && <BalanceCommand open={open} balance={balance} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Lines({ balance }: { balance: Balance }) {
  const { t } = useWords()
  return (
    <section className="card" aria-labelledby="balance-lines" tabIndex={0} style={{ overflowX: 'auto' }}>
      <h2 id="balance-lines">{t('opening_balances.lines')}</h2>
      <table className="list opening-lines" aria-labelledby="balance-lines">
        <thead>
          <tr>
            <th scope="col">{t('opening_balances.organisation')}</th>
            {measures.map((measure) => <th key={measure} scope="col">{t(`opening_balances.measure.${measure}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rowsOf(balance.lines).map((row) => (
            <tr key={row.organisation}>
              <th scope="row">{row.name}</th>
              {measures.map((measure) => <td key={measure} className="figure">{row.amounts[measure] ?? <span className="quiet">—</span>}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BalanceCommand({ open, balance, onClose }: { open: 'confirm' | 'void'; balance: Balance; onClose: () => void }) {
  const { t } = useWords()
  const confirm = useCommand(Confirm)
  const take = useCommand(Void)
  const target = { id: balance.id, expectedVersion: balance.version }
  const title = actWord(t, `opening_balance.${open}`)
  if (open === 'confirm') return <CommandSheet title={title} help={t('opening_balances.confirmHelp')} fields={[]} initial={{}} onSubmit={() => confirm(target)} onClose={onClose} />
  return (
    <CommandSheet
      title={title}
      danger
      help={t('opening_balances.voidHelp')}
      fields={[{ name: 'reason', label: t('form.reason'), kind: 'long', maxLength: 200 }]}
      initial={{ reason: '' }}
      onSubmit={(input) => take({ ...target, input })}
      onClose={onClose}
    />
  )
}
