import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Back } from '@/pieces/Back'
import { CommandForm } from '@/pieces/CommandForm'
import type { Field } from '@/pieces/Field'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { DivisionPicker, PolicyDocumentPicker } from '@/pieces/pickers'
import { say } from '@/pieces/Said'
import { useCommand } from '@/session/command'
import { useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import { areWhole, type GridRow, linesOf, rowsOf } from './balance'
import { Grid } from './Grid'
import { type Balance, balanceQuery } from './query'

const Enter = graphql(`mutation OpeningBalanceEnter($id: ID!, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }`)
const Change = graphql(`mutation OpeningBalanceChange($id: ID!, $expectedVersion: Int, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }`)

interface Values {
  division: string
  since: string
  asOf: string
  source: string
  document: string
  lines: GridRow[]
}

export function NewOpeningBalancePage() {
  const { t } = useWords()
  const place = usePlace(useMe())
  const empty: Values = { division: place?.division?.id ?? '', since: '', asOf: '', source: '', document: '', lines: [] }
  return (
    <div className="stack">
      <PageHead title={t('opening_balances.create')} before={<Back to="/opening-balances">{t('opening_balances.title')}</Back>} />
      <BalanceForm initial={empty} known={place?.division && { value: place.division.id, label: place.division.name }} />
    </div>
  )
}

export function ChangeOpeningBalancePage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: balance, error, refetch } = useQuery(balanceQuery(id, language))
  const before = <Back to="/opening-balances/$id" params={{ id }}>{t('opening_balances.title')}</Back>
  return (
    <div className="stack">
      <PageHead title={t('act.opening_balance.change' as never)} before={before} />
      {balance ? <BalanceForm balance={balance} initial={{ division: balance.division?.id ?? '', since: balance.since, asOf: balance.asOf, source: balance.source, document: balance.document?.id ?? '', lines: rowsOf(balance.lines) }} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <Bones />}
    </div>
  )
}

function BalanceForm({ initial, balance, known }: { initial: Values; balance?: Balance; known?: { value: string; label: string } }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const enter = useCommand(Enter)
  const change = useCommand(Change)
  const fields: Field<Values>[] = [
    { name: 'division', label: t('opening_balances.division'), kind: 'own', when: () => !balance, render: (props) => <DivisionPicker {...props} known={known ? [known] : undefined} /> },
    { name: 'since', label: t('opening_balances.since'), kind: 'date' },
    { name: 'asOf', label: t('opening_balances.asOf'), help: t('opening_balances.asOfHelp'), kind: 'date' },
    { name: 'source', label: t('opening_balances.source'), help: t('opening_balances.sourceHelp'), kind: 'text', maxLength: 200 },
    { name: 'document', label: t('opening_balances.document'), kind: 'own', optional: true, render: (props) => <PolicyDocumentPicker {...props} known={balance?.document ? [{ value: balance.document.id, label: balance.document.title }] : undefined} /> },
    {
      name: 'lines', label: t('opening_balances.lines'), help: t('opening_balances.linesHelp'), kind: 'own', group: true, render: (props) => <Grid {...props} />,
      check: (rows: GridRow[]) => (linesOf(rows).length === 0 ? t('opening_balances.none') : areWhole(rows) ? undefined : t('opening_balances.whole')),
    },
  ]
  return (
    <div className="card">
      <CommandForm<Values>
        fields={fields}
        initial={initial}
        submit={t('form.save')}
        onSubmit={({ division, document, lines, ...rest }) => {
          const input = { ...rest, document: document || null, lines: linesOf(lines) }
          return balance ? change({ id: balance.id, expectedVersion: balance.version, input }) : enter({ id: division, input })
        }}
        onDone={(outcome) => {
          const id = (outcome.payload as { openingBalance?: { id: string } | null }).openingBalance?.id
          say(t('opening_balances.saved'))
          void (id ? navigate({ to: '/opening-balances/$id', params: { id } }) : navigate({ to: '/opening-balances' }))
        }}
        onCancel={() => void (balance ? navigate({ to: '/opening-balances/$id', params: { id: balance.id } }) : navigate({ to: '/opening-balances' }))}
      />
    </div>
  )
}
