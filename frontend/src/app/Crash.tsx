import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'

/** A page that failed: what happened, and the way on. */
export function Crash({ error }: ErrorComponentProps) {
  const { t } = useWords()
  const router = useRouter()
  if (error instanceof Problem) return <Failure error={error} retry={() => void router.invalidate()} />
  return (
    <Empty why={t('error.crash')} hint={error instanceof Error ? error.message : ''}>
      <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
    </Empty>
  )
}

export function NoSuchPage() {
  const { t } = useWords()
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <PageHead title={t('error.notFoundPage')} />
        <Link to="/">{t('error.home')}</Link>
      </div>
    </main>
  )
}
