import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Bones } from '@/pieces/Notice'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { run } from '@/session/graphql'
import { saidIn, useWords } from '@/words/words'

const Citing = graphql(`
  query Citing($versions: RuleVersionFilter, $sets: DivisionSetFilter) {
    ruleVersions(filter: $versions, sort: NEWEST, first: 100) { nodes { id name effectiveFrom withdrawnAt } }
    divisionSets(filter: $sets, first: 100) { nodes { id name englishName closedOn } }
    ruleTables { name title { zh en } }
  }
`)

/** What goes back to a document: versions of rule tables, and sets of divisions. */
export function CitedBy({ id }: { id: string }) {
  const { t, language } = useWords()
  const { data } = useQuery({
    queryKey: ['citing', id],
    queryFn: () => run(Citing, { versions: { policyDocument: id }, sets: { policyDocument: id } }),
    meta: { reads: ['rule_version', 'division_set'] },
  })
  const titleOf = (name: string) => {
    const table = data?.ruleTables.find((one) => one.name === name)
    return table ? saidIn(table.title, language) : name
  }
  const [versions, sets] = [data?.ruleVersions.nodes ?? [], data?.divisionSets.nodes ?? []]
  return (
    <section className="card stack" aria-labelledby="cited-by">
      <h2 id="cited-by">{t('policy_documents.citedBy')}</h2>
      {!data && <Bones lines={2} />}
      {data && versions.length + sets.length === 0 && <p className="quiet">{t('policy_documents.citedByNone')}</p>}
      <ul className="cited-by">
        {versions.map((version) => (
          <li key={version.id} className="row">
            <Link to="/rules/$name" params={{ name: version.name }}>{titleOf(version.name)}</Link>
            <span className="quiet small">{t('policy_documents.citedFrom', { date: dateText(version.effectiveFrom, language) })}</span>
            {version.withdrawnAt && <Tag tone="grey">{t('policy_documents.citedWithdrawn')}</Tag>}
          </li>
        ))}
        {sets.map((set) => (
          <li key={set.id} className="row">
            <Link to="/division-sets">{language === 'zh-CN' ? set.name : set.englishName}</Link>
            <span className="quiet small">{t('policy_documents.citedSet')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
