import { useBlocker } from '@tanstack/react-router'
import { Button } from 'antd'
import { useWords } from '@/words/words'
import { Sheet } from './Sheet'

/** Asks before a page with unsent changes is left. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useWords()
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, disabled: !dirty, withResolver: true })
  if (status !== 'blocked') return null
  return (
    <Sheet title={t('form.leave')} onClose={reset}>
      <div className="row">
        <Button type="primary" onClick={reset}>{t('form.stay')}</Button>
        <Button onClick={proceed}>{t('form.leaveAnyway')}</Button>
      </div>
    </Sheet>
  )
}
