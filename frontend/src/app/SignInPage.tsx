import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import demo from '@/features/demonstration/feature'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import type { Outcome } from '@/session/command'
import { Problem } from '@/session/problem'
import { duty, signIn } from '@/session/session'
import { chooseLanguage, useWords } from '@/words/words'
import { lazyPiece } from './features'
import { Mark } from './shell/Mark'
import './sign-in.css'

const SignInPlayers = lazy(lazyPiece(demo, () => import('@/features/demonstration/SignInPlayers').then((m) => m.SignInPlayers)))
const route = getRouteApi('/sign-in')

interface Entered {
  account: string
  password: string
  code: string
}

/** Whether the installation is a demonstration: known before anybody has signed in. */
async function isDemonstration(): Promise<boolean> {
  const answer = await fetch('/health/live')
  return ((await answer.json()) as { demonstration?: boolean }).demonstration === true
}

/** Account and password; then, for those who have one, the six digits of the second factor. */
export function SignInPage() {
  const { t, language } = useWords()
  const router = useRouter()
  const { to, ended } = route.useSearch()
  const [first, setFirst] = useState<Entered | null>(null)
  const demonstration = useQuery({ queryKey: ['demonstration'], queryFn: isDemonstration, staleTime: Infinity, retry: false }).data

  const send = async (entered: Entered): Promise<Outcome<unknown>> => {
    try {
      await signIn(entered.account.trim(), entered.password, entered.code.trim() || undefined)
      return { done: true, payload: null }
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : new Problem(0, 'network', t('signIn.unreachable'))
      if (problem.code === 'second_factor_required' && !first) {
        setFirst(entered)
        return { done: false, refusals: [] }
      }
      return { done: false, refusals: [{ code: problem.code, message: problem.message, field: first ? ['code'] : [] }], traceId: problem.traceId }
    }
  }
  const enter = () => {
    const first = duty()
    if (first) void router.navigate({ to: `/first-${first}` })
    else router.history.push(to ?? '/')
  }

  return (
    <main className="sign-in">
      <div className="sign-in-box card">
        {demonstration && <p className="demonstration small">{t('product.demonstration')}</p>}
        <p className="sign-in-mark"><Mark /> {t('product.long')}</p>
        <PageHead title={first ? t('signIn.stage') : t('signIn.title')} />
        {ended && !first && <Notice tone="blue">{t('signIn.ended')}</Notice>}
        {first ? (
          <CommandForm
            key="code"
            fields={[{ name: 'code', label: t('signIn.code'), help: t('signIn.codeHelp'), kind: 'code', autoComplete: 'one-time-code', maxLength: 6, autoFocus: true }]}
            initial={{ code: '' }}
            submit={t('signIn.next')}
            onSubmit={({ code }) => send({ ...first, code })}
            onDone={enter}
            onCancel={() => setFirst(null)}
          />
        ) : (
          <CommandForm
            key="password"
            fields={[
              { name: 'account', label: t('signIn.account'), kind: 'text', autoComplete: 'username', maxLength: 64, autoFocus: true },
              { name: 'password', label: t('signIn.password'), kind: 'password', autoComplete: 'current-password' },
            ]}
            initial={{ account: '', password: '' }}
            submit={t('signIn.submit')}
            onSubmit={(entered) => send({ ...entered, code: '' })}
            onDone={enter}
          />
        )}
        <a className="small" href="/join">{t('signIn.byPhone')}</a>
        {demonstration && !first && <Suspense fallback={null}><SignInPlayers to={to ?? '/'} /></Suspense>}
        <button type="button" className="plain link small" lang={language === 'zh-CN' ? 'en' : 'zh'} onClick={() => void chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}>
          {t('account.language')}
        </button>
      </div>
    </main>
  )
}
