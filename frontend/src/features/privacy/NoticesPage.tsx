import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import type { ConsentPurpose, NoticesQuery } from '@/gql/graphql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Bones, Empty, Failure } from '@/pieces/Notice'
import { PageHead } from '@/pieces/PageHead'
import { useToday } from '@/pieces/now'
import { dateText, dayOf } from '@/pieces/time'
import { useCommand } from '@/session/command'
import { run } from '@/session/graphql'
import { may, useMe } from '@/session/me'
import { usePlace } from '@/session/place'
import { useWords } from '@/words/words'
import './privacy.css'

const Notices = graphql(`
  query Notices {
    privacyNotices(sort: NEWEST, first: 50) { nodes { id purpose edition title body sha256 publishedAt assessment division { shortName } } }
    impactAssessments(sort: NEWEST, first: 50) { nodes { id purpose necessity risks measures assessedOn division { shortName } } }
  }
`)
const Publish = graphql(`mutation PrivacyNoticePublish($id: ID!, $input: PrivacyNoticePublishInput!, $idempotencyKey: String) { privacyNoticePublish(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Record = graphql(`mutation ImpactAssessmentRecord($id: ID!, $input: ImpactAssessmentRecordInput!, $idempotencyKey: String) { impactAssessmentRecord(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

const purposes: ConsentPurpose[] = ['COMMUNITY_SERVICE', 'PUBLIC_CONTACT_CARD']

/** What people are told before they are asked, and what was weighed before anything is published. */
export function NoticesPage() {
  const { t, language } = useWords()
  const me = useMe()
  const [open, setOpen] = useState<'publish' | 'record' | null>(null)
  const { data, error, refetch } = useQuery({ queryKey: ['notices'], queryFn: () => run(Notices), meta: { reads: ['privacy_notice', 'impact_assessment'] } })
  return (
    <div className="stack">
      <PageHead title={t('privacy.notices.title')}>
        {may(me, 'impact_assessment.record') && <Button onClick={() => setOpen('record')}>{t('privacy.notices.record')}</Button>}
        {may(me, 'privacy_notice.publish') && <Button type="primary" onClick={() => setOpen('publish')}>{t('privacy.notices.publish')}</Button>}
      </PageHead>
      <p className="quiet">{t('privacy.notices.why')}</p>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <div className="card"><Bones lines={6} /></div>}
      {data && (
        <>
          <section className="card" aria-labelledby="notices">
            <h2 id="notices">{t('privacy.notices.notices')}</h2>
            {data.privacyNotices.nodes.length === 0 ? <Empty why={t('privacy.notices.none')} /> : (
              <ul className="matters">
                {data.privacyNotices.nodes.map((notice) => (
                  <li key={notice.id}>
                    <p><strong>{notice.title}</strong> <span className="quiet small">{t(`privacy.purposes.${notice.purpose}`)}</span></p>
                    <p style={{ whiteSpace: 'pre-line' }}>{notice.body}</p>
                    <p className="quiet small">{t('privacy.notices.edition', { edition: String(notice.edition), date: dateText(dayOf(notice.publishedAt), language), place: notice.division?.shortName ?? '' })}</p>
                    <p className="quiet small figure" style={{ overflowWrap: 'anywhere' }}>{t('privacy.notices.digest')} {notice.sha256}</p>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="card" aria-labelledby="assessments">
            <h2 id="assessments">{t('privacy.notices.assessments')}</h2>
            {data.impactAssessments.nodes.length === 0 ? <Empty why={t('privacy.notices.noAssessments')} /> : (
              <ul className="matters">
                {data.impactAssessments.nodes.map((one) => (
                  <li key={one.id}>
                    <p><strong>{t(`privacy.purposes.${one.purpose}`)}</strong> <span className="quiet small">{dateText(one.assessedOn, language)} · {one.division?.shortName}</span></p>
                    <dl className="facts">
                      <dt>{t('privacy.notices.necessity')}</dt><dd>{one.necessity}</dd>
                      <dt>{t('privacy.notices.risks')}</dt><dd>{one.risks}</dd>
                      <dt>{t('privacy.notices.measures')}</dt><dd>{one.measures}</dd>
                    </dl>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
      {open && data && <NoticeCommand command={open} data={data} onClose={() => setOpen(null)} />}
    </div>
  )
}

function NoticeCommand({ command, data, onClose }: { command: 'publish' | 'record'; data: NoticesQuery; onClose: () => void }) {
  const { t, language } = useWords()
  const publish = useCommand(Publish)
  const record = useCommand(Record)
  const today = useToday()
  const id = usePlace(useMe())?.division?.id ?? ''
  const purpose = { name: 'purpose' as const, label: t('privacy.purpose'), kind: 'choice' as const, options: purposes.map((value) => ({ value, label: t(`privacy.purposes.${value}`) })) }
  if (command === 'record') {
    return (
      <CommandSheet<{ purpose: ConsentPurpose; necessity: string; risks: string; measures: string; assessedOn: string }>
        title={t('privacy.notices.record')} submit={t('form.save')} said={t('form.saved')} onClose={onClose}
        fields={[
          purpose,
          { name: 'necessity', label: t('privacy.notices.necessity'), kind: 'long', maxLength: 2000 },
          { name: 'risks', label: t('privacy.notices.risks'), kind: 'long', maxLength: 2000 },
          { name: 'measures', label: t('privacy.notices.measures'), kind: 'long', maxLength: 2000 },
          { name: 'assessedOn', label: t('privacy.notices.assessedOn'), kind: 'date' },
        ]}
        initial={{ purpose: 'PUBLIC_CONTACT_CARD', necessity: '', risks: '', measures: '', assessedOn: today }}
        onSubmit={(input) => record({ id, input })} />
    )
  }
  const assessments = data.impactAssessments.nodes.map((one) => ({ value: one.id, label: `${t(`privacy.purposes.${one.purpose}`)} · ${dateText(one.assessedOn, language)}` }))
  return (
    <CommandSheet<{ purpose: ConsentPurpose; title: string; body: string; assessment: string }>
      title={t('privacy.notices.publish')} submit={t('privacy.notices.publish')} said={t('form.saved')} onClose={onClose}
      fields={[
        purpose,
        { name: 'title', label: t('privacy.notices.heading'), kind: 'text', maxLength: 100 },
        { name: 'body', label: t('privacy.notices.body'), kind: 'long', rows: 8, maxLength: 5000 },
        { name: 'assessment', label: t('privacy.notices.assessment'), help: t('privacy.notices.assessmentHelp'), kind: 'choice', options: assessments, blank: t('form.choose'), optional: true },
      ]}
      initial={{ purpose: 'COMMUNITY_SERVICE', title: '', body: '', assessment: '' }}
      onSubmit={({ assessment, ...input }) => publish({ id, input: { ...input, assessment: assessment || null } })} />
  )
}
