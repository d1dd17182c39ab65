import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { DueListQuery } from '@/gql/graphql'
import { useNarrow } from '@/look/look'
import { MonthSwitch, WeekHead } from '@/pieces/Month'
import { Bones, Failure } from '@/pieces/Notice'
import { useToday } from '@/pieces/now'
import { dateText, shortMoment, weeksOf } from '@/pieces/time'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import { RecordLink } from '@/pieces/RecordLink'

const DueList = graphql(`
  query DueList($from: Date!, $to: Date!) {
    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }
  }
`)

type Due = DueListQuery['desk']['due'][number]

/** One calendar for everything that is due: a month as a table on desks, an agenda on phones. */
export function DueCalendar() {
  const { t, language } = useWords()
  const narrow = useNarrow()
  const today = useToday()
  const [month, setMonth] = useState(() => ({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) }))
  const [chosen, setChosen] = useState<string | null>(null)
  const weeks = weeksOf(month.year, month.month)
  const from = weeks[0]![0]!
  const to = weeks.at(-1)![6]!
  const { data, error, refetch } = useQuery({
    queryKey: ['due', from, to, language],
    queryFn: async () => (await run(DueList, { from, to })).desk.due,
    placeholderData: keepPreviousData,
    meta: { reads: ['*'] },
  })
  const days = groupByDay(data ?? [])
  const move = (by: number) => {
    const at = new Date(Date.UTC(month.year, month.month - 1 + by, 1))
    setMonth({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 })
    setChosen(null)
  }
  const listed = chosen ? (days.get(chosen) ?? []) : (data ?? []).filter((due) => narrow || due.on >= today)

  return (
    <section className="card" aria-labelledby="due">
      <header className="row between">
        <h2 id="due">{t('desk.calendar')}</h2>
        <MonthSwitch {...month} onMove={move} />
      </header>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!narrow && (
        <table className="month">
          <WeekHead />
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => <Day key={day} day={day} due={days.get(day) ?? []} today={today} month={month.month} chosen={day === chosen} onChoose={() => setChosen(day === chosen ? null : day)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!data && !error ? <Bones lines={3} /> : <Agenda due={listed} heading={chosen ? dateText(chosen, language) : t('desk.agenda')} />}
    </section>
  )
}

function groupByDay(due: Due[]) {
  const days = new Map<string, Due[]>()
  for (const one of due) days.set(one.on, [...(days.get(one.on) ?? []), one])
  return days
}

function Day({ day, due, today, month, chosen, onChoose }: { day: string; due: Due[]; today: string; month: number; chosen: boolean; onChoose: () => void }) {
  const { t, language } = useWords()
  const outside = Number(day.slice(5, 7)) !== month
  const late = due.some((one) => one.overdue)
  const date = Number(day.slice(8))
  return (
    <td className={[outside ? 'outside' : '', day === today ? 'today' : '', chosen ? 'chosen' : ''].join(' ')} aria-current={day === today ? 'date' : undefined}>
      {due.length === 0 ? (
        <span className="day">{date}</span>
      ) : (
        <button type="button" className="day has-due" aria-pressed={chosen} onClick={onChoose}>
          <span aria-hidden="true">{date}</span>
          <span className={`tag ${late ? 'red' : 'amber'}`} aria-hidden="true">{due.length}</span>
          <span className="unseen">{t('desk.day', { date: dateText(day, language), count: due.length })}</span>
        </button>
      )}
    </td>
  )
}

const SHOWN = 8

function Agenda({ due, heading }: { due: Due[]; heading: string }) {
  const { t, language } = useWords()
  const [all, setAll] = useState(false)
  const sorted = [...due].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const shown = all ? sorted : sorted.slice(0, SHOWN)
  return (
    <>
      <h3 className="agenda-head">{heading}</h3>
      {sorted.length === 0 && <p className="quiet">{t('desk.noneDue')}</p>}
      <ul className="agenda">
        {shown.map((one) => (
          <li key={one.subject + one.what + one.dueAt}>
            <time className={`figure small ${one.overdue ? 'tone red' : 'quiet'}`} dateTime={one.dueAt}>{shortMoment(one.dueAt, language)}</time>
            <span className="grow">
              <RecordLink kind={one.kind} id={one.subject}>{one.title}</RecordLink>
              <span className="quiet small"> {one.what}{one.overdue && ` · ${t('time.overdue')}`}</span>
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>{t('desk.more', { count: sorted.length - shown.length })}</button>
      )}
    </>
  )
}
