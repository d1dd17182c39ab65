import { Link } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext } from 'react'

/** Which page shows a kind of record; the frame knows it from the features. */
export const RecordPages = createContext<Readonly<{ [kind: string]: string | undefined }>>({})

/** A link to whatever kind of record it is; plain text for kinds without a page. */
export function RecordLink({ kind, id, children }: { kind: string; id: string; children: ReactNode }) {
  const page = useContext(RecordPages)[kind.toLowerCase()]
  return page ? <Link to={page} params={{ id } as never}>{children}</Link> : <>{children}</>
}
