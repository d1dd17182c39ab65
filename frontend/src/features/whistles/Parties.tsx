import { ClockBar } from '@/pieces/ClockBar'
import { Tag } from '@/pieces/Tag'
import { AssignmentStateTag } from './State'
import { useWords } from '@/words/words'
import type { Assignment, Whistle } from './whistle'

/** The called departments, the lead first, each with its own clocks and what it has done. */
export function Parties({ whistle }: { whistle: Whistle }) {
  const { t } = useWords()
  const parties = [...whistle.assignments].sort((a, b) => Number(b.role === 'LEAD') - Number(a.role === 'LEAD'))
  return (
    <section className="card" aria-labelledby="parties">
      <h2 id="parties">{t('whistles.parties')}</h2>
      <ul className="parties">
        {parties.map((assignment) => <Party key={assignment.id} assignment={assignment} />)}
      </ul>
      {!whistle.soundedAt && <p className="quiet small">{t('whistles.notSounded')}</p>}
    </section>
  )
}

function Party({ assignment }: { assignment: Assignment }) {
  const { t } = useWords()
  const facts: [string, string | null | undefined][] = [
    [t('whistles.arrived'), assignment.arrived],
    [t('whistles.result'), assignment.result],
    [t('whistles.returnReason'), assignment.returnReason],
    [t('whistles.proposed'), assignment.proposedOrganisation?.name],
    [t('whistles.grade'), assignment.grade ? [t('whistles.grade_value', { count: assignment.grade }), assignment.gradeRemark].filter(Boolean).join(' · ') : null],
  ]
  const written = facts.filter(([, value]) => value)
  return (
    <li className="party">
      <div className="row between">
        <h3 className="row">
          {assignment.organisation?.name ?? '—'}
          <Tag tone="grey">{t(assignment.role === 'LEAD' ? 'whistles.leadShort' : 'whistles.supportingShort')}</Tag>
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
