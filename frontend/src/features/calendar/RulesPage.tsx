import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { RuleVersionsQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { useToday } from '@/pieces/now'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText, momentText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { kindsIn, type Limit, LIMITS, limitOf, sourceText, type TimeLimits, withLines } from './limits'
import { LimitsInput } from './LimitsInput'
import '@/pieces/list.css'
import './rules.css'

const RuleVersions = graphql(`
  query RuleVersions($filter: RuleVersionFilter) {
    ruleVersions(filter: $filter, sort: NEWEST, first: 50) { nodes { id effectiveFrom body source adoptedAt } }
  }
`)
const Adopt = graphql(`mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Version = RuleVersionsQuery['ruleVersions']['nodes'][number]

/** The versions of the table of time limits: the one in force, what comes, what was. */
export function RulesPage() {
  const { t } = useWords()
  const me = useMe()
  const today = useToday()
  const [adopting, setAdopting] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleVersions'],
    queryFn: async () => (await run(RuleVersions, { filter: { name: LIMITS } })).ruleVersions.nodes,
    meta: { reads: ['rule_version'] },
  })
  const inForce = data?.find((version) => version.effectiveFrom <= today)
  return (
    <div className="stack">
      <PageHead title={t('calendar.rules.title')}>
        {inForce && may(me, 'rule_version.adopt') && <Button type="primary" onClick={() => setAdopting(true)}>{t('calendar.rules.adopt')}</Button>}
      </PageHead>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Bones />}
      {data?.length === 0 && <Empty why={t('calendar.rules.empty')} />}
      {data?.map((version) => <VersionCard key={version.id} version={version} standing={version === inForce ? 'inForce' : version.effectiveFrom > today ? 'coming' : 'past'} />)}
      {adopting && inForce && <AdoptSheet version={inForce} onClose={() => setAdopting(false)} />}
    </div>
  )
}

function VersionCard({ version, standing }: { version: Version; standing: 'inForce' | 'coming' | 'past' }) {
  const { t, language } = useWords()
  const table = JSON.parse(version.body) as TimeLimits
  const tones = { inForce: 'green', coming: 'blue', past: 'grey' } as const
  const text = (line: Limit | undefined) => (line ? t(`calendar.rules.unit.${line.unit}`, { count: line.amount }) : '—')
  return (
    <section className="card stack" aria-labelledby={version.id}>
      <h2 id={version.id} className="row">
        {t('calendar.rules.from', { date: dateText(version.effectiveFrom, language) })}
        <Tag tone={tones[standing]}>{t(`calendar.rules.${standing}`)}</Tag>
      </h2>
      <div className="list-frame">
        <table className="list limits">
          <thead>
            <tr>
              <th scope="col">{t('calendar.rules.kind')}</th>
              <th scope="col">{t('clockKind.ACKNOWLEDGE')}</th>
              <th scope="col">{t('clockKind.REPORT_IN')}</th>
            </tr>
          </thead>
          <tbody>
            {kindsIn(table.limits).map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`whistleKind.${kind}`)}</th>
                {(['ACKNOWLEDGE', 'REPORT_IN'] as const).map((clock) => {
                  const line = limitOf(table, kind, clock)
                  return (
                    <td key={clock} data-clock={t(`clockKind.${clock}`)}>
                      {text(line)}
                      {line && <span className="quiet small">{sourceText(line.source)}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="facts">
        <dt>{t('calendar.rules.officeHours')}</dt>
        <dd className="figure">{table.officeHours.spans.map(({ from, to }) => `${from}–${to}`).join(t('mark.comma'))}</dd>
        <dt>{t('form.source')}</dt>
        <dd>{version.source}</dd>
        <dt>{t('calendar.rules.adoptedAt')}</dt>
        <dd className="figure">{momentText(version.adoptedAt, language)}</dd>
      </dl>
    </section>
  )
}

function AdoptSheet({ version, onClose }: { version: Version; onClose: () => void }) {
  const { t } = useWords()
  const adopt = useCommand(Adopt)
  const today = useToday()
  const table = JSON.parse(version.body) as TimeLimits
  const unchanged = (lines: Limit[]) => JSON.stringify(withLines(table, lines, '')) === JSON.stringify(table)
  return (
    <CommandSheet
      title={t('calendar.rules.adopt')}
      help={t('calendar.rules.adoptHelp')}
      said={t('calendar.rules.done')}
      onClose={onClose}
      fields={[
        { name: 'lines', label: t('calendar.rules.lines'), kind: 'own', group: true, check: (lines: Limit[]) => (unchanged(lines) ? t('calendar.rules.unchanged') : undefined), render: (props) => <LimitsInput before={table.limits} value={props.value} onChange={props.onChange} /> },
        { name: 'effectiveFrom', label: t('calendar.rules.effectiveFrom'), kind: 'date' },
        { name: 'source', label: t('form.source'), help: t('form.sourceHelp'), kind: 'text', maxLength: 500 },
      ]}
      initial={{ lines: table.limits, effectiveFrom: today, source: '' }}
      onSubmit={({ lines, effectiveFrom, source }) => adopt({ input: { name: LIMITS, effectiveFrom, source, body: JSON.stringify(withLines(table, lines, source)) } })}
    />
  )
}
