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
              <strong>{actWord(t, entry.act)}</strong>
              <span>{[entry.organisation?.shortName, entry.actor].filter(Boolean).join(' ')}</span>
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
