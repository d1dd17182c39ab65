import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Tag } from '@/pieces/Tag'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'

const Coverage = graphql(`query OnDuty($organisation: ID!) { dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from } } }`)

/** Who is on duty now, and whether somebody is for the coming seven days; nothing for those who keep no roster. */
export function OnDuty({ organisation }: { organisation: string }) {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['on-duty', organisation],
    queryFn: async () => (await run(Coverage, { organisation })).dutyCoverages[0],
    meta: { reads: ['duty_shift'] },
  })
  if (!data?.kept) return null
  return (
    <section className="card" aria-labelledby="on-duty">
      <h2 id="on-duty">{t('organisations.onDuty')}</h2>
      <p className="row">
        {data.onDuty.length > 0 ? <strong>{data.onDuty.join(t('mark.comma'))}</strong> : <Tag tone="amber">{t('organisations.nobodyOnDuty')}</Tag>}
        {data.gaps.length > 0 && <Tag tone="amber" icon="overdue">{t('organisations.dutyGaps', { count: data.gaps.length })}</Tag>}
        <Link to="/duty" search={{ organisation } as never}>{t('organisations.roster')}</Link>
      </p>
    </section>
  )
}
