import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { graphql } from '@/gql'
import type { Channel, DigestRhythm, Language, NoticeKind, NotificationSettingsQuery } from '@/gql/graphql'
import { Back } from '@/pieces/Back'
import { Bones, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { say } from '@/pieces/Said'
import { type Refusal, useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { minutesOf, timeOf } from './times'
import './messages.css'

const Settings = graphql(`
  query NotificationSettings {
    notificationSettings { id version outside { kind channel } muted quiet { from to } digest digestHour digestWeekday language email chat }
  }
`)
const Set = graphql(`mutation NotificationPreferenceSet($id: ID!, $input: NotificationPreferenceSetInput!, $idempotencyKey: String) { notificationPreferenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

type Setting = NotificationSettingsQuery['notificationSettings'][number]

const kinds: NoticeKind[] = ['CALLED', 'EMERGENCY_CALLED', 'RETURNED', 'FINISHED', 'DUE_SOON', 'OVERDUE', 'ESCALATED', 'ON_DUTY', 'ANSWERED', 'CONFIRMED', 'CLOSED', 'DIGEST']
const channels: Channel[] = ['SMS', 'CHAT', 'EMAIL']
const mutable: NoticeKind[] = ['ANSWERED', 'CONFIRMED', 'CLOSED']
const rhythms: DigestRhythm[] = ['OFF', 'DAILY', 'WEEKLY']
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** How one wants to be told: which kinds, which way, when not. */
export function SettingsPage() {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['notification-settings'],
    queryFn: async () => (await run(Settings)).notificationSettings[0],
    meta: { reads: ['notification_preference'] },
  })
  return (
    <div className="stack">
      <Back to="/messages">{t('notifications.title')}</Back>
      <PageHead title={t('notifications.settings')} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data ? <Form key={data.version} setting={data} /> : !error && <div className="card"><Bones lines={8} /></div>}
    </div>
  )
}

function Form({ setting }: { setting: Setting }) {
  const { t } = useWords()
  const me = useMe()
  const set = useCommand(Set)
  const base = useId()
  const [outside, setOutside] = useState(setting.outside)
  const [muted, setMuted] = useState(setting.muted)
  const [quiet, setQuiet] = useState(setting.quiet ?? null)
  const [digest, setDigest] = useState({ rhythm: setting.digest, hour: setting.digestHour, weekday: setting.digestWeekday })
  const [language, setLanguage] = useState<Language>(setting.language)
  const [email, setEmail] = useState<string | null>(null)
  const [chat, setChat] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const [busy, setBusy] = useState(false)
  const has = (kind: NoticeKind, channel: Channel) => outside.some((one) => one.kind === kind && one.channel === channel)
  const toggle = (kind: NoticeKind, channel: Channel) =>
    setOutside(has(kind, channel) ? outside.filter((one) => one.kind !== kind || one.channel !== channel) : [...outside, { kind, channel }])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const input = { outside, muted, quiet, digest: digest.rhythm, digestHour: digest.hour, digestWeekday: digest.weekday, language, email, chat }
    const outcome = await set({ id: me.id, input }).finally(() => setBusy(false))
    setRefusals(outcome.done ? [] : outcome.refusals)
    if (outcome.done) say(t('notifications.saved'))
  }
  const address = (name: 'email' | 'chat', value: string | null, change: (value: string) => void) => (
    <div className="field">
      <label htmlFor={`${base}-${name}`}>{t(`notifications.${name}`)}</label>
      <input id={`${base}-${name}`} type={name === 'email' ? 'email' : 'text'} autoComplete="off" value={value ?? ''} placeholder={setting[name] ?? t('notifications.none')} onChange={(event) => change(event.target.value)} aria-describedby={`${base}-${name}-help`} />
      <p id={`${base}-${name}-help`} className="quiet small row">
        {setting[name] && value !== '' ? t('notifications.emailNow', { address: setting[name] }) : ''}
        {setting[name] && value === null && <button type="button" className="plain link" onClick={() => { change(''); setOutside(outside.filter((one) => one.channel !== (name === 'email' ? 'EMAIL' : 'CHAT'))) }}>{t('notifications.remove', { what: t(`notifications.${name}`) })}</button>}
      </p>
    </div>
  )
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      {refusals.length > 0 && <div role="alert"><Notice tone="red">{refusals.map((refusal) => <p key={refusal.code + refusal.message}>{refusal.message}</p>)}</Notice></div>}
      <section className="card stack" aria-labelledby={`${base}-kinds`}>
        <h2 id={`${base}-kinds`}>{t('notifications.channelTable')}</h2>
        <p className="quiet">{t('notifications.channelWhy')}</p>
        <div className="settings-scroll">
          <table className="settings-table">
            <thead><tr><th scope="col">{t('notifications.what')}</th><th scope="col">{t('notifications.inApp')}</th>{channels.map((channel) => <th key={channel} scope="col">{t(`notifications.channels.${channel}`)}</th>)}</tr></thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{t(`notifications.kinds.${kind}`)}</th>
                  <td>
                    {mutable.includes(kind) ? (
                      <label><input type="checkbox" aria-label={`${t(`notifications.kinds.${kind}`)} ${t('notifications.inApp')}`} checked={!muted.includes(kind)} onChange={() => setMuted(muted.includes(kind) ? muted.filter((one) => one !== kind) : [...muted, kind])} /></label>
                    ) : (
                      <span className="quiet small">{t('notifications.always')}</span>
                    )}
                  </td>
                  {channels.map((channel) => (
                    <td key={channel}>
                      <label><input type="checkbox" aria-label={`${t(`notifications.kinds.${kind}`)} ${t(`notifications.channels.${channel}`)}`} checked={has(kind, channel)} onChange={() => toggle(kind, channel)} /></label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="card stack" aria-labelledby={`${base}-addresses`}>
        <h2 id={`${base}-addresses`}>{t('notifications.addresses')}</h2>
        <p className="quiet">{t('notifications.phoneHelp')}</p>
        <div className="settings-fields">
          {address('email', email, setEmail)}
          {address('chat', chat, setChat)}
          <div className="field">
            <label htmlFor={`${base}-language`}>{t('notifications.language')}</label>
            <select id={`${base}-language`} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
              {(['CHINESE', 'ENGLISH'] as const).map((one) => <option key={one} value={one}>{t(`notifications.languages.${one}`)}</option>)}
            </select>
          </div>
        </div>
      </section>
      <section className="card stack" aria-labelledby={`${base}-quiet`}>
        <h2 id={`${base}-quiet`}>{t('notifications.quiet')}</h2>
        <p className="quiet">{t('notifications.quietHelp')}</p>
        <label className="row"><input type="checkbox" checked={quiet !== null} onChange={() => setQuiet(quiet ? null : { from: 22 * 60, to: 7 * 60 })} />{t('notifications.quietOn')}</label>
        {quiet && (
          <div className="settings-fields">
            {(['from', 'to'] as const).map((side) => (
              <div className="field" key={side}>
                <label htmlFor={`${base}-${side}`}>{t(side === 'from' ? 'notifications.quietFrom' : 'notifications.quietTo')}</label>
                <input id={`${base}-${side}`} type="time" required value={timeOf(quiet[side])} onChange={(event) => setQuiet({ ...quiet, [side]: minutesOf(event.target.value) ?? quiet[side] })} />
              </div>
            ))}
          </div>
        )}
      </section>
      <section className="card stack" aria-labelledby={`${base}-digest`}>
        <h2 id={`${base}-digest`}>{t('notifications.digestTitle')}</h2>
        <p className="quiet">{t('notifications.digestHelp')}</p>
        <div className="settings-fields">
          <div className="field">
            <label htmlFor={`${base}-rhythm`}>{t('notifications.digestTitle')}</label>
            <select id={`${base}-rhythm`} value={digest.rhythm} onChange={(event) => setDigest({ ...digest, rhythm: event.target.value as DigestRhythm })}>
              {rhythms.map((one) => <option key={one} value={one}>{t(`notifications.rhythm.${one}`)}</option>)}
            </select>
          </div>
          {digest.rhythm !== 'OFF' && (
            <div className="field">
              <label htmlFor={`${base}-hour`}>{t('notifications.hour')}</label>
              <select id={`${base}-hour`} value={digest.hour} onChange={(event) => setDigest({ ...digest, hour: Number(event.target.value) })}>
                {Array.from({ length: 24 }, (_, hour) => <option key={hour} value={hour}>{timeOf(hour * 60)}</option>)}
              </select>
            </div>
          )}
          {digest.rhythm === 'WEEKLY' && (
            <div className="field">
              <label htmlFor={`${base}-weekday`}>{t('notifications.weekday')}</label>
              <select id={`${base}-weekday`} value={digest.weekday} onChange={(event) => setDigest({ ...digest, weekday: Number(event.target.value) })}>
                {days.map((day, at) => <option key={day} value={at + 1}>{t(`week.${day}`)}</option>)}
              </select>
            </div>
          )}
        </div>
      </section>
      <p><Button type="primary" htmlType="submit" loading={busy}>{t('notifications.save')}</Button></p>
    </form>
  )
}
