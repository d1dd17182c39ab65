import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { graphql } from '@/gql'
import { Back } from '@/pieces/Back'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { saidIn, useWords } from '@/words/words'
import { Citation } from './Citation'
import { Values } from './Values'
import { VersionHistory } from './VersionHistory'
import '@/pieces/list.css'
import './rules.css'

const RuleTable = graphql(`
  query RuleTable($filter: RuleTableFilter, $versions: RuleVersionFilter) {
    ruleTables(filter: $filter) {
      name adoptedBy mayAdopt title { zh en } explains { zh en } past { zh en }
      inForce { id effectiveFrom reason body policyDocument { id title number } values { key source group { zh en } label { zh en } value { zh en } } }
    }
    ruleVersions(filter: $versions, sort: NEWEST, first: 100) {
      nodes {
        id version effectiveFrom reason adoptedAt adoptedByName withdrawnAt withdrawnReason
        policyDocument { id title number }
        values { key source group { zh en } label { zh en } value { zh en } }
        allowedActions { name reason }
      }
    }
  }
`)

/** One table: what holds, and every version there was and will be. */
export function RuleTablePage() {
  const { t, language } = useWords()
  const { name } = useParams({ strict: false }) as { name: string }
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleTable', name, language],
    queryFn: () => run(RuleTable, { filter: { name }, versions: { name } }),
    meta: { reads: ['rule_version'] },
  })
  const back = <Back to="/rules">{t('rules.back')}</Back>
  const table = data?.ruleTables[0]
  if (!table) {
    return (
      <div className="stack">
        <PageHead title={t('rules.title')} before={back} />
        {error ? <Failure error={error} retry={() => void refetch()} /> : data ? <Empty why={t('rules.gone')} /> : <div className="card"><Bones lines={8} /></div>}
      </div>
    )
  }
  const versions = data.ruleVersions.nodes
  return (
    <div className="stack rules-page">
      <PageHead title={saidIn(table.title, language)} before={back}>
        {table.mayAdopt && <Button type="primary" onClick={() => void navigate({ to: '/rules/$name/new', params: { name } })}>{t('rules.plan')}</Button>}
      </PageHead>
      <p className="quiet rules-intro">{saidIn(table.explains, language)}</p>
      <p className="quiet small">{t(`rules.adopter.${table.adoptedBy}`)}</p>
      <section className="card stack" aria-labelledby="values">
        <h2 id="values" className="row">
          {t('rules.values')}
          <Tag tone="green">{t('rules.since', { date: dateText(table.inForce.effectiveFrom, language) })}</Tag>
        </h2>
        <Values values={table.inForce.values} />
        <dl className="facts">
          <dt>{t('rules.basis')}</dt>
          <dd><Citation of={table.inForce} /></dd>
        </dl>
        <details>
          <summary className="small quiet">{t('rules.raw')}</summary>
          <pre className="rules-raw">{JSON.stringify(JSON.parse(table.inForce.body), null, 2)}</pre>
        </details>
      </section>
      <VersionHistory versions={versions} inForce={table.inForce.id} />
    </div>
  )
}
