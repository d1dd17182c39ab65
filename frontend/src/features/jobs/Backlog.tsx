import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Tag } from '@/pieces/Tag'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'

const BacklogDocument = graphql(`query Backlog { backlogs { parked waited failedDeliveries queuedDeliveries } }`)

/** A job that is due has waited this long: no worker keeps up. */
const LATE_SECONDS = 120

/** What an operator is woken for, in numbers. */
export function Backlog() {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['backlog'],
    queryFn: async () => (await run(BacklogDocument)).backlogs[0],
    refetchInterval: 30_000,
    meta: { reads: ['job', 'delivery'] },
  })
  if (!data) return null
  const late = data.waited > LATE_SECONDS
  return (
    <p className="row">
      <Tag tone={data.parked > 0 ? 'red' : 'green'} icon={data.parked > 0 ? 'overdue' : 'done'}>{t('jobs.parkedNow', { count: data.parked })}</Tag>
      <Tag tone={late ? 'red' : 'green'} icon={late ? 'overdue' : 'done'}>{late ? t('jobs.waited', { count: Math.round(data.waited / 60) }) : t('jobs.keepsUp')}</Tag>
      <Link to="/outbox"><Tag tone={data.failedDeliveries > 0 ? 'red' : 'green'} icon={data.failedDeliveries > 0 ? 'overdue' : 'done'}>{t('jobs.failedDeliveries', { count: data.failedDeliveries })}</Tag></Link>
    </p>
  )
}
