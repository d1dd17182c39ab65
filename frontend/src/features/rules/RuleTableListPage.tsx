import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { saidIn, useWords } from '@/words/words'
import { Citation } from './Citation'
import './rules.css'

const RuleTables = graphql(`
  query RuleTables {
    ruleTables {
      name adoptedBy title { zh en } explains { zh en }
      inForce { id effectiveFrom reason adoptedByName policyDocument { id title number } }
      planned { id effectiveFrom }
    }
  }
`)

/** Every rule table with the version in force. */
export function RuleTableListPage() {
  const { t, language } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleTables', language],
    queryFn: async () => (await run(RuleTables)).ruleTables,
    meta: { reads: ['rule_version'] },
  })
  return (
    <div className="stack">
      <PageHead title={t('rules.title')} />
      <p className="quiet rules-intro">{t('rules.intro')}</p>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <div className="card"><Bones /></div>}
      {data?.length === 0 && <Empty why={t('rules.empty')} />}
      <ul className="rule-tables">
        {data?.map((table) => (
          <li key={table.name} className="card stack">
            <h2><Link to="/rules/$name" params={{ name: table.name }}>{saidIn(table.title, language)}</Link></h2>
            <p className="quiet small">{saidIn(table.explains, language)}</p>
            <p className="row wide small">
              <Tag tone="green">{t('rules.since', { date: dateText(table.inForce.effectiveFrom, language) })}</Tag>
              {table.planned[0] && <Tag tone="blue">{t('rules.next', { date: dateText(table.planned[0].effectiveFrom, language) })}</Tag>}
            </p>
            <dl className="facts small">
              <dt>{t('rules.basis')}</dt>
              <dd><Citation of={table.inForce} /></dd>
            </dl>
            <p className="quiet small">{t(`rules.adopter.${table.adoptedBy}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
