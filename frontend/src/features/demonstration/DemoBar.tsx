import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Notice } from '@/pieces/Notice'
import { QrCode } from '@/pieces/QrCode'
import { Sheet } from '@/pieces/Sheet'
import { dateText, momentText } from '@/pieces/time'
import { useMe } from '@/session/me'
import { useWords } from '@/words/words'
import { type Demo, forward, placeOf, play, reset, type Step, useDemo } from './demo'
import { Players } from './Players'
import { Story } from './Story'
import './demo.css'

type Open = 'players' | 'story' | 'clock' | 'reset' | 'phone' | 'more'

/** What leads through a demonstration: the role, the story, the clock, a fresh start. Below the top bar, so that it covers nothing. */
export function DemoBar() {
  const { t, language } = useWords()
  const me = useMe()
  const narrow = useNarrow()
  const router = useRouter()
  const demo = useDemo(me.account)
  const [open, setOpen] = useState<Open | null>(null)
  const [failure, setFailure] = useState('')
  if (!demo) return <aside className="demonstration small" aria-label={t('product.demonstration')}>{t('product.demonstration')}</aside>

  const playing = demo.players.find(({ account }) => account === me.account)
  const steps = demo.story?.steps ?? []
  const at = steps.findIndex(({ done }) => !done)
  const next = steps[at]
  const close = () => setOpen(null)
  const go = (step: Step) => {
    const to = placeOf(step, demo.story?.whistle ?? null)
    close()
    if (!step.account || step.account === me.account) router.history.push(to)
    else void attempt(() => play(step.account!, to))
  }
  const attempt = async (act: () => Promise<unknown>) => {
    setFailure('')
    try {
      await act()
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  const story = next ? `${at + 1}/${steps.length} ${t(`demonstration.story.step.${next.name}`)}` : t('demonstration.story.end')

  return (
    <aside className="demo-bar small" aria-label={t('product.demonstration')}>
      <span className="demo-mark" title={t('product.demonstration')}>{t('demonstration.bar')}</span>
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen('players')}>
        <Icon name="people" />
        <span className="demo-cut">{playing ? playing.name : me.name}{!narrow && playing && ` · ${t(`role.${playing.role.toUpperCase() as 'CITY_COORDINATOR'}`)}`}</span>
        <Icon name="down" size={12} />
      </button>
      {demo.story && (
        <>
          <button type="button" className="plain demo-story" aria-haspopup="dialog" onClick={() => setOpen('story')}>
            <Icon name="whistle" />
            <span className="demo-cut">{story}</span>
            <Icon name="down" size={12} />
          </button>
          {next?.account && <button type="button" className="plain link" onClick={() => go(next)}>{t('demonstration.story.go')}</button>}
        </>
      )}
      <span className="grow" />
      {narrow ? (
        <button type="button" className="plain" aria-haspopup="dialog" aria-label={t('demonstration.more')} onClick={() => setOpen('more')}><Icon name="more" /></button>
      ) : (
        <>
          <Clock demo={demo} attempt={attempt} />
          {demo.address && <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen('phone')}>{t('demonstration.phone.title')}</button>}
          {demo.resettable && <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen('reset')}>{t('demonstration.reset.title')}</button>}
        </>
      )}
      {failure && !open && <p className="demo-failure" role="alert">{failure}</p>}
      {open === 'players' && (
        <Sheet title={t('demonstration.players.title')} onClose={close}>
          <Players players={demo.players} playing={me.account} />
        </Sheet>
      )}
      {open === 'story' && demo.story && (
        <Sheet title={t('demonstration.story.title')} onClose={close}>
          <Story demo={demo} onGo={go} />
        </Sheet>
      )}
      {open === 'more' && (
        <Sheet title={t('demonstration.bar')} onClose={close}>
          <div className="stack">
            <Clock demo={demo} attempt={attempt} />
            <p className="quiet small">{t('demonstration.clock.help', { day: dateText(demo.lastDay, language) })}</p>
            {failure && <Notice tone="red">{failure}</Notice>}
            {demo.address && <Phone address={demo.address} />}
            {demo.resettable && <Reset />}
          </div>
        </Sheet>
      )}
      {open === 'phone' && demo.address && <Sheet title={t('demonstration.phone.title')} onClose={close}><Phone address={demo.address} /></Sheet>}
      {open === 'reset' && <Sheet title={t('demonstration.reset.title')} onClose={close}><Reset /></Sheet>}
    </aside>
  )
}

function Clock({ demo, attempt }: { demo: Demo; attempt: (act: () => Promise<unknown>) => Promise<void> }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const by = async (hours: 1 | 24) => {
    setBusy(true)
    await attempt(() => forward(hours))
    await queries.invalidateQueries({ queryKey: ['demo'] })
    setBusy(false)
  }
  return (
    <span className="row demo-clock" role="group" aria-label={t('demonstration.clock.title')} title={t('demonstration.clock.help', { day: dateText(demo.lastDay, language) })}>
      <Icon name="running" />
      <time dateTime={demo.now}>{momentText(demo.now, language)}</time>
      <button type="button" className="plain link" disabled={busy} onClick={() => void by(1)}>{t('demonstration.clock.hour')}</button>
      <button type="button" className="plain link" disabled={busy} onClick={() => void by(24)}>{t('demonstration.clock.day')}</button>
    </span>
  )
}

function Phone({ address }: { address: string }) {
  const { t } = useWords()
  return (
    <div className="stack">
      <p>{t('demonstration.phone.help')}</p>
      <QrCode text={address} label={t('demonstration.phone.code')} />
      <p className="figure">{address}</p>
    </div>
  )
}

/** Asks once; then the page waits until the server has begun anew and opens as the same person. */
function Reset() {
  const { t } = useWords()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState('')
  const begin = async () => {
    setRunning(true)
    try {
      await reset()
    } catch (thrown) {
      setRunning(false)
      setFailure(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  return (
    <div className="stack">
      <p>{t('demonstration.reset.ask')}</p>
      {failure && <Notice tone="red">{failure}</Notice>}
      <p><Button danger type="primary" loading={running} onClick={() => void begin()}>{t(running ? 'demonstration.reset.running' : 'demonstration.reset.sure')}</Button></p>
    </div>
  )
}
