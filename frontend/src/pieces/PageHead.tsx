import { type ReactNode, useEffect } from 'react'
import { useWords } from '@/words/words'

interface Props {
  title: string
  count?: string
  /** What leads here; `Back` for a record, breadcrumbs for a tree. */
  before?: ReactNode
  children?: ReactNode
}

/** The title of a page, which is also the window's, with what can be done on the right. */
export function PageHead({ title, count, before, children }: Props) {
  const { t } = useWords()
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`
  }, [title, t])
  return (
    <header className="page-head">
      {before}
      <div className="row between">
        <h1>
          {title}
          {count && <span className="quiet page-count">{count}</span>}
        </h1>
        <div className="row">{children}</div>
      </div>
    </header>
  )
}
