import { ClockBar } from '@/pieces/ClockBar'
import { AssignmentStateTag, Tag } from '@/pieces/State'
import { useWords } from '@/words/words'
import type { Assignment, Whistle } from './whistle'

/** The called departments, the lead first, each with its own clocks and what it has done. */
export function Parties({ whistle }: { whistle: Whistle }) {
  const { t } = useWords()
  const parties = [...whistle.assignments].sort((a, b) => Number(b.role === 'LEAD') - Number(a.role === 'LEAD'))
  return (
    <section className="card" aria-labelledby="parties">
      <h2 id="parties">{t('whistle.parties')}</h2>
      <ul className="parties">
        {parties.map((assignment) => <Party key={assignment.id} assignment={assignment} />)}
      </ul>
      {!whistle.soundedAt && <p className="quiet small">{t('whistle.notSounded')}</p>}
    </section>
  )
}

function Party({ assignment }: { assignment: Assignment }) {
  const { t } = useWords()
  const facts: [string, string | null | undefined][] = [
    [t('whistle.arrived'), assignment.arrived],
    [t('whistle.result'), assignment.result],
    [t('whistle.returnReason'), assignment.returnReason],
    [t('whistle.proposed'), assignment.proposedOrganisation?.name],
    [t('whistle.grade'), assignment.grade ? [t('whistle.grade_value', { count: assignment.grade }), assignment.gradeRemark].filter(Boolean).join(' · ') : null],
  ]
  const written = facts.filter(([, value]) => value)
  return (
    <li className="party">
      <div className="row between">
        <h3 className="row">
          {assignment.organisation?.name ?? '—'}
          <Tag tone="grey">{t(assignment.role === 'LEAD' ? 'whistle.leadShort' : 'whistle.supportingShort')}</Tag>
        </h3>
        <AssignmentStateTag state={assignment.state} />
      </div>
      {assignment.clocks.map((clock) => <ClockBar key={clock.kind} {...clock} label={t(`clockKind.${clock.kind}`)} />)}
      {written.length > 0 && (
        <dl className="facts">
          {written.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd className="prose">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
