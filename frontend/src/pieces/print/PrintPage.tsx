import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '@/pieces/Icon'
import { momentText } from '@/pieces/time'
import { serverNow } from '@/session/clock'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import './print.css'

interface Props {
  /** The window's title, which browsers propose as the name of the file. */
  title: string
  /** What leads back to the record. */
  back: ReactNode
  /** More to do with it, such as fetching it for editing. */
  actions?: ReactNode
  /** One or more `PrintSheet`s. */
  children: ReactNode
}

/** A page of its own for what is printed: a bar that stays on the screen, and sheets of paper that look as they will be printed. */
export function PrintPage({ title, back, actions, children }: Props) {
  const { t } = useWords()
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="print-desk">
      <div className="print-bar row between">
        {back}
        <div className="row">
          {actions}
          <Button type="primary" icon={<Icon name="print" />} onClick={() => window.print()}>{t('print.print')}</Button>
        </div>
      </div>
      {children}
      <PrintMark />
    </main>
  )
}

/** Who printed it and when, at the foot of every page: paper that went astray can be asked after. */
function PrintMark() {
  const { t, language } = useWords()
  const me = useMe()
  const [at, setAt] = useState(serverNow)
  useEffect(() => {
    const now = () => setAt(serverNow())
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return <p className="print-mark">{t('print.mark', { name: me.name, at: momentText(new Date(at).toISOString(), language) })}</p>
}
