import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { CalendarYearsQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Empty, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { useToday } from '@/pieces/now'
import { momentText, shortDate } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { daysIn, spansOf } from './days'

const CalendarYears = graphql(`query CalendarYears { calendarYears { nodes { id year source loadedAt holidays makeUpDays } } }`)
const Load = graphql(`mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) { calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Year = CalendarYearsQuery['calendarYears']['nodes'][number]

/** The years whose working days are known; a year that is not here is never guessed. */
export function CalendarPage() {
  const { t } = useWords()
  const me = useMe()
  const [loading, setLoading] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['calendarYears'],
    queryFn: async () => (await run(CalendarYears)).calendarYears.nodes,
    meta: { reads: ['calendar_year'] },
  })
  const years = [...(data ?? [])].sort((a, b) => b.year - a.year)
  const today = useToday()
  // A deadline reaches at most a few weeks ahead: the next year matters from November on.
  const needed = [Number(today.slice(0, 4)), ...(today.slice(5, 7) >= '11' ? [Number(today.slice(0, 4)) + 1] : [])]
  const missing = data ? needed.filter((year) => !years.some((one) => one.year === year)) : []
  const loads = may(me, 'calendar_year.load')

  return (
    <div className="stack">
      <PageHead title={t('calendar.title')}>
        {loads && <Button type="primary" onClick={() => setLoading(true)}>{t('calendar.load')}</Button>}
      </PageHead>
      {missing.map((year) => <Notice key={year} tone="amber">{t('calendar.missing', { year })}</Notice>)}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Bones />}
      {data?.length === 0 && <Empty why={t('calendar.empty')} />}
      {years.map((year) => <YearCard key={year.id} year={year} />)}
      {loading && <LoadSheet year={missing[0] ?? needed[0]! + 1} onClose={() => setLoading(false)} />}
    </div>
  )
}

function YearCard({ year }: { year: Year }) {
  const { t, language } = useWords()
  const span = ([first, last]: [string, string]) => {
    if (first === last) return shortDate(first, language)
    const [from, to] = [shortDate(first, language), shortDate(last, language)]
    if (first.slice(0, 7) !== last.slice(0, 7)) return t('calendar.span', { first: from, last: to })
    // Within a month it is said once: 10月1日至7日, 1–7 Oct.
    return language === 'zh-CN' ? t('calendar.span', { first: from, last: `${Number(last.slice(8))}日` }) : t('calendar.span', { first: Number(first.slice(8)), last: to })
  }
  const days = (list: readonly string[]) => spansOf(list).map(span).join(t('mark.comma'))
  return (
    <section className="card" aria-labelledby={year.id}>
      <h2 id={year.id} className="figure">{year.year}</h2>
      <dl className="facts">
        <dt>{t('form.source')}</dt>
        <dd>{year.source}</dd>
        <dt>{t('calendar.holidays')}</dt>
        <dd className="figure">{t('calendar.days', { count: year.holidays.length })} <span className="quiet">{days(year.holidays)}</span></dd>
        <dt>{t('calendar.makeUp')}</dt>
        <dd className="figure">{t('calendar.days', { count: year.makeUpDays.length })} <span className="quiet">{days(year.makeUpDays)}</span></dd>
        <dt>{t('calendar.loaded')}</dt>
        <dd className="figure">{momentText(year.loadedAt, language)}</dd>
      </dl>
    </section>
  )
}

function LoadSheet({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useWords()
  const load = useCommand(Load)
  const check = (text: string) => {
    const { bad } = daysIn(text)
    return bad ? t('calendar.bad', { line: bad }) : undefined
  }
  const [loaded, setLoaded] = useState(year)
  return (
    <CommandSheet
      title={t('calendar.load')}
      said={t('calendar.done', { year: loaded })}
      draft="calendar"
      fields={[
        { name: 'year', label: t('calendar.year'), kind: 'number' },
        { name: 'source', label: t('form.source'), help: t('calendar.sourceHelp'), kind: 'text', maxLength: 200 },
        { name: 'holidays', label: t('calendar.holidays'), help: t('calendar.help'), kind: 'long', rows: 6, check },
        { name: 'makeUpDays', label: t('calendar.makeUp'), kind: 'long', rows: 3, optional: true, check },
      ]}
      initial={{ year, source: '', holidays: '', makeUpDays: '' }}
      onSubmit={(entered) => {
        setLoaded(entered.year)
        return load({ input: { ...entered, holidays: daysIn(entered.holidays).days, makeUpDays: daysIn(entered.makeUpDays).days } })
      }}
      onClose={onClose}
    />
  )
}
