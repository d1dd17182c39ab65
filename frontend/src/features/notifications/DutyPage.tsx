import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { DutyWeekQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Icon } from '@/pieces/Icon'
import { Bones, Empty, Failure, Notice } from '@/pieces/Notice'
import { useToday } from '@/pieces/now'
import { PageHead } from '@/pieces/PageHead'
import { OrganisationPicker, PostPicker } from '@/pieces/pickers'
import { addDays, dayOf, shortDate, shortMoment, startOfDay } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import { minuteOf, minutesOf, momentOf, mondayOf, timeOf } from './times'
import './messages.css'

const Week = graphql(`
  query DutyWeek($organisation: ID!, $from: Timestamp!, $to: Timestamp!) {
    organisation(id: $organisation) { id name shortName division { code } }
    dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from to } }
    dutyShifts(filter: { organisation: $organisation, from: $from, to: $to, closed: false }, sort: BEGIN, first: 200) {
      nodes { id version name beginsAt endsAt rank }
    }
  }
`)
const Set = graphql(`mutation DutyShiftSet($id: ID!, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Change = graphql(`mutation DutyShiftChange($id: ID!, $expectedVersion: Int, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Close = graphql(`mutation DutyShiftClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { dutyShiftClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Shift = DutyWeekQuery['dutyShifts']['nodes'][number]

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Who is on duty for an organisation, week by week. */
export function DutyPage() {
  const { t, language } = useWords()
  const me = useMe()
  const today = useToday()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { organisation?: string; week?: string }
  const organisation = search.organisation ?? me.grants.find((grant) => grant.organisation)?.organisation?.id ?? ''
  const monday = mondayOf(search.week ?? today)
  const days = weekdays.map((_, at) => addDays(monday, at))
  const show = (next: { organisation?: string; week?: string }) => void navigate({ to: '.', search: { organisation: organisation || undefined, week: search.week, ...next } as never, replace: true })
  const { data, error, refetch } = useQuery({
    queryKey: ['duty', organisation, monday],
    queryFn: () => run(Week, { organisation, from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) }),
    enabled: organisation !== '',
    meta: { reads: ['duty_shift', 'post'] },
  })
  const [open, setOpen] = useState<Shift | 'new' | null>(null)
  const sets = may(me, 'duty_shift.set') && me.grants.some((grant) => (grant.division ? data?.organisation?.division?.code.startsWith(grant.division.code) : grant.organisation?.id === organisation))
  const coverage = data?.dutyCoverages[0]
  return (
    <div className="stack">
      <PageHead title={t('notifications.duty')}>
        {sets && <Button type="primary" onClick={() => setOpen('new')}>{t('notifications.set')}</Button>}
      </PageHead>
      <div className="card stack">
        <div className="field">
          <label htmlFor="duty-organisation">{t('notifications.dutyOf')}</label>
          <OrganisationPicker id="duty-organisation" value={organisation} known={data?.organisation ? [{ value: data.organisation.id, label: data.organisation.name }] : []} onChange={(value) => show({ organisation: value || undefined })} />
        </div>
        {coverage && (
          <p>
            {coverage.onDuty.length > 0 ? <>{t('notifications.now')}{t('mark.colon')}<strong>{coverage.onDuty.join(t('mark.comma'))}</strong></> : coverage.kept ? t('notifications.nobody') : t('notifications.notKept')}
            {coverage.kept && coverage.gaps.length === 0 && <span className="quiet"> · {t('notifications.covered')}</span>}
          </p>
        )}
        {coverage && coverage.gaps.length > 0 && (
          <Notice tone="amber">
            <p>{t('notifications.gaps', { count: coverage.gaps.length })}</p>
            <ul>{coverage.gaps.slice(0, 7).map((gap) => <li key={gap.from}>{shortMoment(gap.from, language)} — {shortMoment(gap.to, language)}</li>)}</ul>
          </Notice>
        )}
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!organisation ? (
        <div className="card"><Empty why={t('notifications.chooseOrganisation')} /></div>
      ) : (
        <section className="stack" aria-label={t('notifications.duty')}>
          <div className="row between">
            <h2>{shortDate(monday, language)} — {shortDate(days[6]!, language)}</h2>
            <div className="row">
              <Button aria-label={t('notifications.previous')} icon={<Icon name="back" />} onClick={() => show({ week: addDays(monday, -7) })} />
              <Button onClick={() => show({ week: undefined })}>{t('notifications.week')}</Button>
              <Button aria-label={t('notifications.next')} icon={<Icon name="next" />} onClick={() => show({ week: addDays(monday, 7) })} />
            </div>
          </div>
          {!data && !error ? <div className="card"><Bones lines={6} /></div> : (
            <div className="duty-week">
              {days.map((day, at) => (
                <div key={day} className={day === today ? 'duty-day today' : 'duty-day'}>
                  <h3>{t(`week.${weekdays[at]!}`)} <span className="quiet">{shortDate(day, language)}</span></h3>
                  <Shifts day={day} all={data?.dutyShifts.nodes ?? []} onOpen={sets ? setOpen : undefined} />
                </div>
              ))}
            </div>
          )}
        </section>
      )}
      {open && <ShiftSheet organisation={organisation} shift={open === 'new' ? null : open} day={days.includes(today) ? today : monday} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Shifts({ day, all, onOpen }: { day: string; all: Shift[]; onOpen?: (shift: Shift) => void }) {
  const { t } = useWords()
  // A night that ends in the morning stands on the day it began; who is on duty at noon stands on every day.
  const noon = Date.parse(momentOf(day, 12 * 60))
  const here = all.filter((shift) => dayOf(shift.beginsAt) === day || (Date.parse(shift.beginsAt) < noon && Date.parse(shift.endsAt) > noon))
  if (here.length === 0) return <span className="quiet small">{t('notifications.noShift')}</span>
  const end = (shift: Shift) => {
    const last = dayOf(shift.endsAt)
    if (last === day) return timeOf(minuteOf(shift.endsAt))
    return last === addDays(day, 1) ? t('notifications.toNextDay', { time: timeOf(minuteOf(shift.endsAt)) }) : '24:00'
  }
  return (
    <>
      {here.map((shift) => {
        const begin = dayOf(shift.beginsAt) === day ? timeOf(minuteOf(shift.beginsAt)) : '00:00'
        const body = (
          <>
            <span className="duty-rank figure" title={t('notifications.rank')}>{shift.rank}</span>
            <strong>{shift.name}</strong>
            <br />
            <span className="quiet small figure">{begin}–{end(shift)}</span>
          </>
        )
        return onOpen ? <button key={shift.id} type="button" className="duty-shift" onClick={() => onOpen(shift)}>{body}</button> : <div key={shift.id} className="duty-shift">{body}</div>
      })}
    </>
  )
}

function ShiftSheet({ organisation, shift, day, onClose }: { organisation: string; shift: Shift | null; day: string; onClose: () => void }) {
  const { t } = useWords()
  const set = useCommand(Set)
  const change = useCommand(Change)
  const close = useCommand(Close)
  const [closing, setClosing] = useState(false)
  const target = shift && { id: shift.id, expectedVersion: shift.version }
  if (shift && target && closing) {
    return (
      <CommandSheet danger title={`${actWord(t, 'duty_shift.close')}${t('mark.colon')}${shift.name}`} submit={actWord(t, 'duty_shift.close')} help={t('notifications.closeHelp')} said={t('notifications.closed')} fields={[]} initial={{}} onSubmit={() => close(target)} onClose={onClose} />
    )
  }
  const time = (value: never) => (minutesOf(value) === undefined ? t('notifications.notTime') : undefined)
  const initial = shift
    ? { post: '', beginsOn: dayOf(shift.beginsAt), beginsTime: timeOf(minuteOf(shift.beginsAt)), endsOn: dayOf(shift.endsAt), endsTime: timeOf(minuteOf(shift.endsAt)), rank: shift.rank }
    : { post: '', beginsOn: day, beginsTime: '08:30', endsOn: addDays(day, 1), endsTime: '08:30', rank: 1 }
  return (
    <CommandSheet
      title={shift ? `${actWord(t, 'duty_shift.change')}${t('mark.colon')}${shift.name}` : t('notifications.set')}
      submit={t('form.save')}
      said={t('notifications.setDone')}
      help={shift && <Button danger type="text" onClick={() => setClosing(true)}>{actWord(t, 'duty_shift.close')}</Button>}
      fields={[
        { name: 'post', label: t('notifications.post'), help: t('notifications.postHelp'), kind: 'own', render: (props) => <PostPicker {...props} organisation={organisation} /> },
        { name: 'beginsOn', label: t('notifications.begins'), kind: 'date' },
        { name: 'beginsTime', label: t('notifications.beginsTime'), help: t('notifications.timeHelp'), kind: 'text', maxLength: 5, check: time },
        { name: 'endsOn', label: t('notifications.ends'), kind: 'date' },
        { name: 'endsTime', label: t('notifications.endsTime'), kind: 'text', maxLength: 5, check: time },
        { name: 'rank', label: t('notifications.rank'), help: t('notifications.rankHelp'), kind: 'number' },
      ]}
      initial={initial}
      onSubmit={(entered) => {
        const input = {
          post: entered.post,
          beginsAt: momentOf(entered.beginsOn, minutesOf(entered.beginsTime) ?? 0),
          endsAt: momentOf(entered.endsOn, minutesOf(entered.endsTime) ?? 0),
          rank: Number(entered.rank),
        }
        return target ? change({ ...target, input }) : set({ id: organisation, input })
      }}
      onClose={onClose}
    />
  )
}
