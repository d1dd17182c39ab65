import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '@/gql'
import type { Role, SetupActor, SetupState, SetupStepsQuery } from '@/gql/graphql'
import type { IconName } from '@/pieces/Icon'
import { Bones, Failure, Notice } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { Tag } from '@/pieces/Tag'
import { run } from '@/session/graphql'
import { hasRole, type Me, useMe } from '@/session/me'
import { saidIn, useWords } from '@/words/words'
import './setup.css'

const SetupSteps = graphql(`
  query SetupSteps {
    setupSteps { name state actors missing blockedBy title { zh en } found { zh en } next { zh en } }
  }
`)

type Step = SetupStepsQuery['setupSteps'][number]

const tags: Record<SetupState, { tone: 'green' | 'amber' | 'blue' | 'grey'; icon: IconName }> = {
  DONE: { tone: 'green', icon: 'done' },
  OPEN: { tone: 'amber', icon: 'running' },
  SOON: { tone: 'blue', icon: 'info' },
  BLOCKED: { tone: 'grey', icon: 'waiting' },
}

const administrators: Role[] = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR']

/** Whether this person does a part of a step. */
const does = (me: Me, actor: SetupActor) =>
  actor === 'OPERATOR' ? false : actor === 'EACH_ADMINISTRATOR' ? hasRole(me, ...administrators) : hasRole(me, actor as Role)

/** The page on which a step is done, already looking at what is missing where its list can. */
function pageOf(name: string): { to: string; search?: Record<string, string> } | null {
  switch (name) {
    case 'divisions': return { to: '/divisions' }
    case 'administrators': return { to: '/accounts' }
    case 'second_factors': return { to: '/self' }
    case 'time_limits': return { to: '/rules' }
    case 'calendar_this_year':
    case 'calendar_next_year': return { to: '/calendar' }
    case 'city_coordinator':
    case 'secretaries': return { to: '/grants' }
    case 'organisations':
    case 'posts':
    case 'appointments': return { to: '/organisations' }
    case 'accounts': return { to: '/slips' }
    case 'opening_balances': return { to: '/opening-balances', search: { state: 'ENTERED' } }
    default: return null
  }
}

/** Where a person without the page of those who do it can look. */
const pageFor = (me: Me, name: string) => {
  const page = pageOf(name)
  if (name === 'accounts' && !hasRole(me, 'SYSTEM_ADMINISTRATOR')) return hasRole(me, ...administrators) ? { to: '/accounts' } : null
  if (name === 'administrators' && !hasRole(me, ...administrators)) return null
  if ((name === 'city_coordinator' && hasRole(me, 'SYSTEM_ADMINISTRATOR'))) return { to: '/accounts' }
  if (name === 'opening_balances' && hasRole(me, ...administrators)) return null
  return page
}

export function SetupPage() {
  const { t } = useWords()
  const { data: steps, error, refetch } = useQuery({
    queryKey: ['setup'],
    queryFn: async () => (await run(SetupSteps)).setupSteps,
    meta: { reads: ['*'] },
  })
  if (!steps) return <div className="stack"><PageHead title={t('setup.title')} />{error ? <Failure error={error} retry={() => void refetch()} /> : <Bones lines={8} />}</div>
  const done = steps.filter(({ state }) => state === 'DONE').length
  const left = steps.some(({ state }) => state === 'OPEN' || state === 'BLOCKED')
  return (
    <div className="stack setup">
      <PageHead title={t('setup.title')} />
      <p className="quiet">{t('setup.intro')}</p>
      <div className="setup-progress">
        <p>{t('setup.progress', { done, all: steps.length })}</p>
        <progress max={steps.length} value={done} aria-label={t('setup.progress', { done, all: steps.length })} />
      </div>
      {!left && <Notice tone="green">{t('setup.ready')}</Notice>}
      <ol className="setup-steps">
        {steps.map((step, at) => <StepRow key={step.name} step={step} number={at + 1} all={steps} />)}
      </ol>
    </div>
  )
}

function StepRow({ step, number, all }: { step: Step; number: number; all: Step[] }) {
  const { t, language } = useWords()
  const me = useMe()
  const page = pageFor(me, step.name)
  const mine = step.actors.some((actor) => does(me, actor))
  const before = all.findIndex(({ name }) => name === step.blockedBy)
  const first = all[before]
  return (
    <li className="card setup-step">
      <span className="setup-number figure quiet">{number}</span>
      <div className="grow">
        <p className="row"><strong>{saidIn(step.title, language)}</strong> <Tag {...tags[step.state]}>{t(`setup.state.${step.state}`)}</Tag></p>
        <p>
          {saidIn(step.found, language)}
          {step.missing > 0 && step.state !== 'DONE' && <> · {page ? <Link to={page.to as never} search={(page.search ?? {}) as never}>{t('setup.missing', { count: step.missing })}</Link> : t('setup.missing', { count: step.missing })}</>}
        </p>
        {first && <p className="small">{t('setup.after', { number: before + 1, title: saidIn(first.title, language) })}</p>}
        {step.next && <p className="small">{saidIn(step.next, language)}</p>}
        {step.state !== 'DONE' && <p className="quiet small">{t('setup.who')}{t('mark.colon')}{step.actors.map((actor) => t(`setup.actor.${actor}`)).join(t('mark.comma'))}</p>}
      </div>
      {page && <Link className={mine && (step.state === 'OPEN' || step.state === 'SOON') ? 'setup-go' : 'setup-look'} to={page.to as never} search={(page.search ?? {}) as never} aria-label={`${t(mine && step.state !== 'DONE' ? 'setup.go' : 'setup.look')} ${saidIn(step.title, language)}`}>{t(mine && step.state !== 'DONE' ? 'setup.go' : 'setup.look')}</Link>}
    </li>
  )
}
