import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { CommandForm } from '@/pieces/CommandForm'
import { Notice } from '@/pieces/Notice'
import { say } from '@/pieces/Said'
import { Tag } from '@/pieces/Tag'
import { useCommand } from '@/session/command'
import type { Me } from '@/session/me'
import { useWords } from '@/words/words'
import { QrCode } from '@/pieces/QrCode'
import './identity.css'

const Enrol = graphql(`mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }`)
const ConfirmFactor = graphql(`mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** Enrols a second factor: the secret and its picture are shown once, and count only when a code has proved them. */
export function SecondFactor({ me, onDone }: { me: Me; onDone?: () => void }) {
  const { t } = useWords()
  const enrol = useCommand(Enrol)
  const confirm = useCommand(ConfirmFactor)
  const [factor, setFactor] = useState<{ secret: string; uri: string } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const start = async () => {
    setRefused(null)
    const outcome = await enrol({ id: me.id })
    if (outcome.done) setFactor(outcome.payload.enrolledFactor?.factor ?? null)
    else setRefused(outcome.refusals[0]?.message || t('error.network'))
  }
  return (
    <section className="card stack" aria-labelledby="factor">
      <h2 id="factor" className="row">
        {t('identity.factor.title')}
        {me.secondFactor ? <Tag tone="green" icon="done">{t('identity.factor.on')}</Tag> : <Tag tone="grey" icon="off">{t('identity.factor.off')}</Tag>}
      </h2>
      <p className="quiet">{t('identity.factor.why')}</p>
      {refused && <Notice tone="red">{refused}</Notice>}
      {factor ? (
        <>
          <p>{t('identity.factor.scan')}</p>
          <div className="factor">
            <QrCode text={factor.uri} label={t('identity.factor.qr')} />
            <dl className="facts">
              <dt>{t('identity.factor.secret')}</dt>
              <dd><code className="secret">{factor.secret.replace(/(.{4})/g, '$1 ').trim()}</code></dd>
            </dl>
          </div>
          <CommandForm
            fields={[{ name: 'code', label: t('identity.factor.code'), kind: 'code', autoComplete: 'one-time-code', maxLength: 6 }]}
            initial={{ code: '' }}
            submit={t('identity.factor.confirm')}
            onSubmit={({ code }) => confirm({ id: me.id, input: { code: code.trim() } })}
            onDone={() => {
              setFactor(null)
              say(t('identity.factor.done'))
              onDone?.()
            }}
            onCancel={() => setFactor(null)}
          />
        </>
      ) : (
        <p><Button onClick={() => void start()}>{me.secondFactor ? t('identity.factor.again') : t('identity.factor.enrol')}</Button></p>
      )}
    </section>
  )
}
