import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Bones, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { say } from '@/pieces/Said'
import { type Me, meQuery } from '@/session/me'
import { dutyDone } from '@/session/session'
import { useWords } from '@/words/words'
import { PasswordForm } from './PasswordForm'
import { SecondFactor } from './SecondFactor'

/** The first thing after a one-time slip: a password that nobody else has seen. */
export function FirstPasswordPage() {
  const { t } = useWords()
  const goOn = useGoOn()
  return (
    <Duty title={t('identity.password.title')} why={t('identity.password.forced')}>
      {(me) => (
        <PasswordForm
          account={me}
          onDone={() => {
            say(t('identity.password.done'))
            void goOn()
          }}
        />
      )}
    </Duty>
  )
}

/** Those who must have a second factor enrol it before anything else opens. */
export function FirstFactorPage() {
  const { t } = useWords()
  const goOn = useGoOn()
  return (
    <Duty title={t('identity.factor.title')} why={t('identity.factor.forced')}>
      {(me) => <SecondFactor me={me} onDone={() => void goOn()} />}
    </Duty>
  )
}

/** On to the next duty, or to the desk; the shell sends those who still owe something back. */
function useGoOn() {
  const navigate = useNavigate()
  return async () => {
    await dutyDone()
    await navigate({ to: '/' })
  }
}

function Duty({ title, why, children }: { title: string; why: string; children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery)
  return (
    <main className="sign-in">
      <div className="sign-in-box card">
        <PageHead title={title} />
        <Notice tone="blue">{why}</Notice>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {me ? children(me) : !error && <Bones />}
      </div>
    </main>
  )
}
