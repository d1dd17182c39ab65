import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import { Icon } from '@/pieces/Icon'
import { run } from '@/session/graphql'
import { useWords } from '@/words/words'
import './bell.css'

const Unread = graphql(`query Unread { unreadCounts { count } }`)

/** How much one has not read, told as it changes. */
export function Bell() {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['unread'],
    queryFn: async () => (await run(Unread)).unreadCounts[0]?.count ?? 0,
    meta: { reads: ['notification', 'account'] },
  })
  const count = data ?? 0
  const label = count > 0 ? t('nav.unread', { count: count > 99 ? '99+' : count }) : t('nav.messages')
  return (
    <Link to="/messages" className="plain bell" aria-label={label} title={label}>
      <Icon name="bell" size={18} />
      {count > 0 && <span className="bell-count figure" aria-hidden="true">{count > 99 ? '99+' : count}</span>}
      <span className="unseen" role="status">{count > 0 ? label : ''}</span>
    </Link>
  )
}
