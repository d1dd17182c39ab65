import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to whatever kind of record it is; plain text for kinds without a page. */
export function RecordLink({ kind, id, children }: { kind: string; id: string; children: ReactNode }) {
  switch (kind.toLowerCase()) {
    case 'whistle':
      return <Link to="/whistles/$id" params={{ id }}>{children}</Link>
    case 'handover':
      return <Link to="/handovers/$id" params={{ id }}>{children}</Link>
    case 'calendar_year':
      return <Link to="/calendar">{children}</Link>
    case 'delegation':
      return <Link to="/delegations">{children}</Link>
    case 'account':
      return <Link to="/accounts/$id" params={{ id }}>{children}</Link>
    case 'organisation':
      return <Link to="/organisations/$id" params={{ id }}>{children}</Link>
    default:
      return <>{children}</>
  }
}
