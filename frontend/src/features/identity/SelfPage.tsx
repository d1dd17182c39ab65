import { useState } from 'react'
import { PageHead } from '@/pieces/PageHead'
import { say } from '@/pieces/Said'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { PasswordForm } from './PasswordForm'
import { SecondFactor } from './SecondFactor'

/** What a person settles about the own account: the password and the second factor. */
export function SelfPage() {
  const { t } = useWords()
  const me = useMe()
  const [turn, setTurn] = useState(0)
  return (
    <div className="stack">
      <PageHead title={`${me.name} · ${me.account}`} />
      <section className="card" aria-labelledby="password">
        <h2 id="password">{t('identity.password.title')}</h2>
        <PasswordForm
          key={turn}
          account={me}
          onDone={() => {
            say(t('identity.password.done'))
            setTurn(turn + 1)
          }}
        />
      </section>
      <SecondFactor me={me} />
    </div>
  )
}
