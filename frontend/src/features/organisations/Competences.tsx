import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { useToday } from '@/pieces/now'
import { Tag } from '@/pieces/Tag'
import { dateText } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { actionsAt, useMe } from '@/session/me'
import { actWord, useWords } from '@/words/words'
import type { Organisation } from './OrganisationPage'

const CompetenceList = graphql(`
  query CompetenceList($filter: CompetenceFilter) {
    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }
  }
`)
const SetCompetence = graphql(`mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** For which processes the body is competent, from when to when, and who says so. */
export function Competences({ organisation }: { organisation: Organisation }) {
  const { t, language } = useWords()
  const me = useMe()
  const today = useToday()
  const [setting, setSetting] = useState(false)
  const { data } = useQuery({
    queryKey: ['competences', organisation.id],
    queryFn: async () => (await run(CompetenceList, { filter: { organisation: organisation.id } })).competences.nodes,
    meta: { reads: ['organisation'] },
  })
  const may = actionsAt(me, { code: organisation.division?.code }, ['competence.set']).length > 0 && !organisation.closedOn
  if (!may && data?.length === 0) return null
  return (
    <section className="card" aria-labelledby="competences">
      <header className="row between">
        <h2 id="competences">{t('organisations.competence.title')}</h2>
        {may && <Button onClick={() => setSetting(true)}>{actWord(t, 'competence.set')}</Button>}
      </header>
      {data?.length === 0 && <p className="quiet">{t('organisations.competence.empty')}</p>}
      <ul className="posts">
        {data?.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {one.process} {one.validTo && one.validTo <= today && <Tag tone="grey" icon="off">{t('organisations.competence.ended')}</Tag>}
            </span>
            <span className="quiet small">
              {t('organisations.competence.since', { date: dateText(one.validFrom, language) })} · {one.source}
            </span>
          </li>
        ))}
      </ul>
      {setting && <SetSheet organisation={organisation} onClose={() => setSetting(false)} />}
    </section>
  )
}

function SetSheet({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const { t } = useWords()
  const set = useCommand(SetCompetence)
  const today = useToday()
  return (
    <CommandSheet
      title={actWord(t, 'competence.set')}
      help={organisation.name}
      said={t('form.saved')}
      fields={[
        { name: 'process', label: t('organisations.competence.process'), help: t('organisations.competence.processHelp'), kind: 'text', maxLength: 100, autoFocus: true },
        { name: 'validFrom', label: t('organisations.competence.validFrom'), kind: 'date' },
        { name: 'source', label: t('form.source'), help: t('form.sourceHelp'), kind: 'text', maxLength: 200 },
      ]}
      initial={{ process: '', validFrom: today, source: '' }}
      onSubmit={(input) => set({ id: organisation.id, input })}
      onClose={onClose}
    />
  )
}
