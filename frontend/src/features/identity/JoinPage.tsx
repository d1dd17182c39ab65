import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import type { Outcome, Refusal } from '@/session/command'
import { createProblem, Problem } from '@/session/problem'
import { authorisedFetch, sendCode, signInByCode } from '@/session/session'
import { useWords } from '@/words/words'
import './identity.css'

type Step = 'phone' | 'code' | 'name'

/** What is printed on a slip stands behind the `#`, which browsers send to no server. */
const codeOfSlip = () => new URLSearchParams(window.location.hash.slice(1)).get('code')

/** Signing up and in by telephone, for residents and for the liaisons of units. Made for a phone first. */
export function JoinPage() {
  const { t } = useWords()
  const router = useRouter()
  const [slip] = useState(codeOfSlip)
  const [large, setLarge] = useState(() => localStorage.getItem('linli.large') === '1')
  const [step, setStep] = useState<Step>('phone')
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [failed, setFailed] = useState<string | null>(null)

  // The code of a slip does not stay in the address, where somebody could read it over a shoulder.
  useEffect(() => {
    if (slip) window.history.replaceState(null, '', window.location.pathname)
  }, [slip])
  useEffect(() => {
    localStorage.setItem('linli.large', large ? '1' : '')
  }, [large])

  const attempt = async (act: () => Promise<void>, field: string): Promise<Outcome<unknown>> => {
    try {
      await act()
      return { done: true, payload: null }
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : new Problem(0, 'network', t('identity.join.unreachable'))
      if (problem.errors.some(({ pointer }) => pointer === '/name')) {
        setStep('name')
        return { done: false, refusals: [] }
      }
      const refusals: Refusal[] = problem.errors.length > 0
        ? problem.errors.map(({ code, detail, pointer }) => ({ code, message: detail, field: pointer.split('/').slice(1) }))
        : [{ code: problem.code, message: problem.message, field: [field] }]
      return { done: false, refusals, traceId: problem.traceId }
    }
  }
  const enter = async () => {
    if (slip) {
      const answer = await authorisedFetch('/api/v1/invitations/redeem', { method: 'POST', body: JSON.stringify({ code: slip }) })
      if (!answer.ok) {
        setFailed((await createProblem(answer)).message)
        return
      }
    }
    await router.navigate({ to: '/mine' })
  }

  return (
    <main className={large ? 'join large' : 'join'}>
      <div className="join-box card stack">
        <PageHead title={t(slip ? 'identity.join.slipTitle' : 'identity.join.title')} />
        {failed ? (
          <>
            <Notice tone="red">{failed}</Notice>
            <button type="button" className="plain link" onClick={() => void router.navigate({ to: '/mine' })}>{t('identity.join.goOn')}</button>
          </>
        ) : step === 'phone' ? (
          <CommandForm
            key="phone"
            fields={[{ name: 'phone', label: t('identity.join.phone'), help: t('identity.join.phoneHelp'), kind: 'text', autoComplete: 'tel', maxLength: 20, autoFocus: true }]}
            initial={{ phone }}
            submit={t('identity.join.send')}
            onSubmit={(entered) => attempt(async () => {
              await sendCode(entered.phone.trim())
              setPhone(entered.phone.trim())
            }, 'phone')}
            onDone={() => setStep('code')}
          >
            <p className="quiet small">{t('identity.join.notice')}</p>
          </CommandForm>
        ) : step === 'code' ? (
          <>
            <p role="status">{t('identity.join.sent', { phone })}</p>
            <CommandForm
              key="code"
              fields={[{ name: 'code', label: t('identity.join.code'), help: t('identity.join.codeHelp'), kind: 'code', autoComplete: 'one-time-code', maxLength: 6, autoFocus: true }]}
              initial={{ code: '' }}
              submit={t('identity.join.enter')}
              onSubmit={(entered) => {
                setCode(entered.code)
                return attempt(() => signInByCode(phone, entered.code.trim()), 'code')
              }}
              onDone={() => void enter()}
              onCancel={() => setStep('phone')}
              cancel={t('identity.join.other')}
            />
          </>
        ) : (
          <CommandForm
            key="name"
            fields={[{ name: 'name', label: t('identity.join.name'), help: t('identity.join.nameHelp'), kind: 'text', autoComplete: 'name', maxLength: 50, autoFocus: true }]}
            initial={{ name: '' }}
            submit={t('identity.join.enter')}
            onSubmit={(entered) => attempt(() => signInByCode(phone, code.trim(), entered.name.trim()), 'name')}
            onDone={() => void enter()}
          />
        )}
        <p className="row between">
          <button type="button" className="plain link" aria-pressed={large} onClick={() => setLarge(!large)}>{t(large ? 'identity.join.normal' : 'identity.join.large')}</button>
          <a className="small" href="/sign-in">{t('identity.join.staff')}</a>
        </p>
      </div>
    </main>
  )
}
