import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { AttachmentSection } from '@/pieces/attachments/AttachmentSection'
import { Back } from '@/pieces/Back'
import { DueText } from '@/pieces/ClockBar'
import { Icon } from '@/pieces/Icon'
import { Bones, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { WhistleStateTag } from './State'
import { momentText } from '@/pieces/time'
import { useWords } from '@/words/words'
import { Parties } from './Parties'
import { Timeline } from './Timeline'
import { dueOf, type Whistle, whistleQuery } from './whistle'
import { WhistleActions } from './WhistleActions'
import './whistle.css'

/** One whistle: what, where, its state and what it waits for; the story on the left, parties and clocks on the right. */
export function WhistlePage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: whistle, error, refetch } = useQuery(whistleQuery(id, language))
  const back = <Back to="/whistles">{t('whistles.title')}</Back>
  if (!whistle) {
    return (
      <div className="stack">
        <PageHead title={t('whistles.one')} before={back} />
        {error ? <Failure error={error} retry={() => void refetch()} /> : <div className="card"><Bones lines={10} /></div>}
      </div>
    )
  }
  const waits = t(`whistles.waitsFor.${whistle.state}`)

  return (
    <div className="stack">
      <PageHead title={whistle.title} before={back}>
        <Link to="/whistles/$id/print" params={{ id }} className="row small"><Icon name="print" />{t('print.preview')}</Link>
      </PageHead>
      <p className="row wide whistle-state">
        <WhistleStateTag state={whistle.state} overdue={whistle.overdue} />
        {waits && <span>{t('whistles.waits', { what: waits })}</span>}
        {whistle.dueAt && <DueText {...dueOf(whistle)} />}
        <span className="quiet figure">{whistle.number}</span>
      </p>
      <WhistleActions whistle={whistle} />
      <div className="record">
        <div className="stack">
          <section className="card" aria-labelledby="situation">
            <h2 id="situation">{t('whistles.body')}</h2>
            <p className="prose">{whistle.body}</p>
            {whistle.confirmRemark && (
              <>
                <h3 className="record-sub">{t('whistles.confirmRemark')}</h3>
                <p className="prose">{whistle.confirmRemark}</p>
              </>
            )}
          </section>
          <Evidence whistle={whistle} />
          <Timeline entries={whistle.timeline} />
        </div>
        <div className="stack">
          <Parties whistle={whistle} />
          <Facts whistle={whistle} />
        </div>
      </div>
    </div>
  )
}

/** Photos and papers; nobody has to give any. */
function Evidence({ whistle }: { whistle: Whistle }) {
  const attach = whistle.allowedActions.find(({ name }) => name === 'whistle.attach')
  return <AttachmentSection record={whistle.id} path={`/api/v1/whistles/${whistle.id}/attach`} adds={attach?.reason === null} reason={attach?.reason} />
}

function Facts({ whistle }: { whistle: Whistle }) {
  const { t, language } = useWords()
  const place = whistle.division && [...whistle.division.ancestors.slice(-2), whistle.division].map((one) => one.shortName).join(' / ')
  const facts: [string, string | null | undefined][] = [
    [t('whistles.kind'), t(`whistleKind.${whistle.kind}`)],
    [t('whistles.division'), place],
    [t('whistles.address'), whistle.address],
    [t('whistles.organisation'), whistle.organisation?.name],
    [t('whistles.draftedBy'), [whistle.draftedBy, momentText(whistle.draftedAt, language)].filter(Boolean).join(' · ')],
    [t('whistles.soundedBy'), whistle.soundedAt && [whistle.soundedBy, momentText(whistle.soundedAt, language)].filter(Boolean).join(' · ')],
    [t('whistles.closedAt'), whistle.closedAt && momentText(whistle.closedAt, language)],
    [t('whistles.recordedAt'), whistle.recordedAt && momentText(whistle.recordedAt, language)],
  ]
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('record.facts')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => value && (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
