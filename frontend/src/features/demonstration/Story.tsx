import { Button } from 'antd'
import { Icon } from '@/pieces/Icon'
import { useWords } from '@/words/words'
import type { Demo, Step } from './demo'

/** The steps in order: who acts, and whether the records show that it was done. */
export function Story({ demo, onGo }: { demo: Demo; onGo: (step: Step) => void }) {
  const { t } = useWords()
  const { whistle, steps } = demo.story!
  const at = steps.findIndex(({ done }) => !done)
  const [first] = steps
  const who = (step: Step) => {
    const player = demo.players.find(({ account }) => account === step.account)
    if (player) return [player.unit, player.name].filter(Boolean).join(' ')
    return t(whistle ? 'demonstration.story.nobody' : 'demonstration.story.later')
  }
  return (
    <div className="stack">
      <p className="quiet small">{t('demonstration.story.help')}</p>
      <ol className="demo-steps">
        {steps.map((step, number) => (
          <li key={step.name} aria-current={number === at ? 'step' : undefined} className={step.done ? 'is-done' : undefined}>
            <span className="demo-tick">{step.done ? <Icon name="done" /> : number + 1}</span>
            <span className="grow">
              {t(`demonstration.story.step.${step.name}`)}
              <span className="unseen"> {t(step.done ? 'demonstration.story.done' : 'demonstration.story.todo')}</span>
              <span className="quiet small demo-who">{who(step)}</span>
            </span>
            {number === at && step.account && <Button type="primary" onClick={() => onGo(step)}>{t('demonstration.story.go')}</Button>}
            {step.done && whistle && <button type="button" className="plain link" onClick={() => onGo(step.name === 'draft' ? { ...step, name: 'sound' } : step)}>{t('demonstration.story.open')}</button>}
          </li>
        ))}
      </ol>
      {at < 0 && first && <p>{t('demonstration.story.again')} <Button onClick={() => onGo(first)}>{t('demonstration.story.go')}</Button></p>}
    </div>
  )
}
