import { momentText } from '@/pieces/time'
import { actWord, useWords } from '@/words/words'
import type { Whistle } from './whistle'

/** All that happened, newest first: who, on whose behalf, and what was written. */
export function Timeline({ entries }: { entries: Whistle['timeline'] }) {
  const { t, language } = useWords()
  const newest = [...entries].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline">{t('whistles.timeline')}</h2>
      <ol className="timeline">
        {newest.map((entry) => (
          <li key={entry.id}>
            <p className="row">
              <Act {...entry} />
              {entry.onBehalfOf && <span className="tag purple">{t('whistles.onBehalfOf', { name: entry.onBehalfOf })}</span>}
              <time className="quiet small" dateTime={entry.at}>{momentText(entry.at, language)}</time>
            </p>
            {entry.remark && <p className="prose timeline-remark">{entry.remark}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What nobody did, but a clock: it happens to an organisation. */
const reminders = ['whistle.due_soon', 'whistle.overdue']

/** What was done and by whom; of a reassignment the organisation is the one that was called, not the one that acted. */
function Act({ act, organisation, actor }: Pick<Whistle['timeline'][number], 'act' | 'organisation' | 'actor'>) {
  const { t } = useWords()
  const name = organisation?.shortName
  const happened = t('whistles.happened', { returnObjects: true }) as { [act: string]: string | undefined }
  const called = act === 'whistle.reassign' && name
  return (
    <>
      <strong>{called ? t('whistles.reassignedTo', { name }) : (happened[act.replace('whistle.', '')] ?? actWord(t, act))}</strong>
      <span>{[!called && name, !reminders.includes(act) && actor].filter(Boolean).join(' ')}</span>
    </>
  )
}
