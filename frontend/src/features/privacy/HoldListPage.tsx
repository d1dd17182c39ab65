import { graphql } from '@/gql'
import type { LegalHoldListQuery } from '@/gql/graphql'
import { ActionBar } from '@/pieces/ActionBar'
import { RecordLink } from '@/pieces/RecordLink'
import { type Column, ResourceList } from '@/pieces/ResourceList'
import { say } from '@/pieces/Said'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'

const LegalHoldList = graphql(`
  query LegalHoldList($filter: LegalHoldFilter, $after: String) {
    legalHolds(filter: $filter, sort: NEWEST, first: 50, after: $after) {
      nodes { id version reason from until liftedAt person { id name } allowedActions { name reason } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const Lift = graphql(`mutation LegalHoldLiftHere($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Row = LegalHoldListQuery['legalHolds']['nodes'][number]

/** What is kept longer than its period, and why. */
export function HoldListPage() {
  const { t, language } = useWords()
  const lift = useCommand(Lift)
  const lifted = async (row: Row) => {
    const outcome = await lift({ id: row.id, expectedVersion: row.version })
    say(outcome.done ? t('form.saved') : outcome.refusals.map(({ message }) => message).join(' '))
  }
  const person = (row: Row) => (row.person ? <RecordLink kind="person" id={row.person.id}>{row.person.name ?? t('privacy.nobody')}</RecordLink> : '—')
  const state = (row: Row) => (row.liftedAt ? <Tag tone="grey" icon="off">{t('privacy.holds.lifted')}</Tag> : <Tag tone="amber" icon="shield">{t('privacy.holds.holding')}</Tag>)
  const until = (row: Row) => (row.until ? dateText(row.until, language) : t('privacy.holds.open'))
  const action = (row: Row) => <ActionBar quiet allowed={row.allowedActions} known={[{ name: 'legal_hold.lift', label: t('privacy.holds.lift'), run: () => void lifted(row) }]} />
  const columns: Column<Row>[] = [
    { key: 'person', title: t('privacy.person'), width: '120px', cell: person },
    { key: 'reason', title: t('privacy.holds.reason'), cell: (row) => row.reason },
    { key: 'from', title: t('privacy.holds.from'), width: '140px', figure: true, cell: (row) => dateText(row.from, language) },
    { key: 'until', title: t('privacy.holds.until'), width: '140px', figure: true, cell: until },
    { key: 'state', title: t('privacy.holds.state'), width: '100px', cell: state },
    { key: 'action', title: t('list.todo'), width: '100px', cell: action },
  ]
  return (
    <ResourceList<Row>
      title={t('privacy.holds.title')}
      name="legal-holds"
      reads={['legal_hold', 'person']}
      load={async ({ lifted: wanted }, after) => (await run(LegalHoldList, { filter: wanted ? { lifted: wanted === 'true' } : {}, after })).legalHolds}
      columns={columns}
      idOf={(row) => row.id}
      head={<p className="quiet">{t('privacy.holds.why')}</p>}
      views={[
        { label: t('list.any'), search: {} },
        { label: t('privacy.holds.holding'), search: { lifted: 'false' } },
        { label: t('privacy.holds.lifted'), search: { lifted: 'true' } },
      ]}
      empty={{ why: t('privacy.holds.empty') }}
      card={(row) => (
        <>
          <p className="row between"><strong>{person(row)}</strong>{state(row)}</p>
          <p className="small">{row.reason}</p>
          <p className="row between"><span className="quiet small">{dateText(row.from, language)} – {until(row)}</span>{action(row)}</p>
        </>
      )}
    />
  )
}
