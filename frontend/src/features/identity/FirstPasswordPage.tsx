import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Bones, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { say } from '@/pieces/Said'
import { meQuery } from '@/session/me'
import { passwordChanged } from '@/session/session'
import { useWords } from '@/words/words'
import { PasswordForm } from './PasswordForm'

/** The first thing after a one-time slip: a password that nobody else has seen. */
export function FirstPasswordPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: me, error, refetch } = useQuery(meQuery)
  return (
    <main className="sign-in">
      <div className="sign-in-box card">
        <PageHead title={t('password.title')} />
        <Notice tone="blue">{t('password.forced')}</Notice>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!me && !error && <Bones />}
        {me && (
          <PasswordForm
            account={me}
            onDone={() => {
              passwordChanged()
              say(t('password.done'))
              void navigate({ to: '/' })
            }}
          />
        )}
      </div>
    </main>
  )
}
