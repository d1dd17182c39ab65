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

/**
 * What was done and by whom. Of a reassignment the organisation is the one that was called, not the one that acted;
 * a reminder of a clock is nobody's deed.
 */
function Act({ act, organisation, actor, clock, level }: Pick<Whistle['timeline'][number], 'act' | 'organisation' | 'actor' | 'clock' | 'level'>) {
  const { t } = useWords()
  const name = organisation?.shortName
  const happened = t('whistles.happened', { returnObjects: true }) as { [act: string]: string | undefined }
  const deed = level ? t('whistles.escalated', { level }) : happened[act.replace('whistle.', '')] ?? actWord(t, act)
  const called = act === 'whistle.reassign' && name
  return (
    <>
      <strong>{called ? t('whistles.reassignedTo', { name }) : clock ? t(`clockKind.${clock}`) + t('mark.colon') + deed : deed}</strong>
      <span>{[!called && name, !clock && actor].filter(Boolean).join(' ')}</span>
    </>
  )
}
