import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { say } from '@/pieces/Said'
import { Tag } from '@/pieces/State'
import { useCommand } from '@/session/command'
import { type Me, useMe } from '@/session/me'
import { passwordChanged } from '@/session/session'
import { useWords } from '@/words/words'
import { PasswordForm } from './PasswordForm'
import { QrCode } from './QrCode'
import './identity.css'

const Enrol = graphql(`mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { factor { secret uri } userErrors { code message field } } }`)
const ConfirmFactor = graphql(`mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** What a person settles about the own account: the password and the second factor. */
export function SelfPage() {
  const { t } = useWords()
  const me = useMe()
  const [turn, setTurn] = useState(0)
  return (
    <div className="stack">
      <PageHead title={`${me.name} · ${me.account}`} />
      <section className="card" aria-labelledby="password">
        <h2 id="password">{t('password.title')}</h2>
        <PasswordForm
          key={turn}
          account={me}
          onDone={() => {
            passwordChanged()
            say(t('password.done'))
            setTurn(turn + 1)
          }}
        />
      </section>
      <SecondFactor me={me} />
    </div>
  )
}

function SecondFactor({ me }: { me: Me }) {
  const { t } = useWords()
  const enrol = useCommand(Enrol)
  const confirm = useCommand(ConfirmFactor)
  const [factor, setFactor] = useState<{ secret: string; uri: string } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const start = async () => {
    setRefused(null)
    const outcome = await enrol({ id: me.id })
    if (outcome.done) setFactor(outcome.payload.factor ?? null)
    else setRefused(outcome.refusals[0]?.message || t('error.network'))
  }
  return (
    <section className="card stack" aria-labelledby="factor">
      <h2 id="factor" className="row">
        {t('factor.title')}
        {me.secondFactor ? <Tag tone="green" icon="done">{t('factor.on')}</Tag> : <Tag tone="grey" icon="off">{t('factor.off')}</Tag>}
      </h2>
      <p className="quiet">{t('factor.why')}</p>
      {refused && <Notice tone="red">{refused}</Notice>}
      {factor ? (
        <>
          <p>{t('factor.scan')}</p>
          <div className="factor">
            <QrCode text={factor.uri} label={t('factor.qr')} />
            <dl className="facts">
              <dt>{t('factor.secret')}</dt>
              <dd><code className="secret">{factor.secret.replace(/(.{4})/g, '$1 ').trim()}</code></dd>
            </dl>
          </div>
          <CommandForm
            fields={[{ name: 'code', label: t('factor.code'), kind: 'code', autoComplete: 'one-time-code', maxLength: 6 }]}
            initial={{ code: '' }}
            submit={t('factor.confirm')}
            onSubmit={({ code }) => confirm({ id: me.id, input: { code: code.trim() } })}
            onDone={() => {
              setFactor(null)
              say(t('factor.done'))
            }}
            onCancel={() => setFactor(null)}
          />
        </>
      ) : (
        <p><Button onClick={() => void start()}>{me.secondFactor ? t('factor.again') : t('factor.enrol')}</Button></p>
      )}
    </section>
  )
}
