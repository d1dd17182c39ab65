import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Back } from '@/pieces/Back'
import { Bones, Failure } from '@/pieces/Notice'
import { PrintPage } from '@/pieces/print/PrintPage'
import { PrintFacts, PrintSheet, PrintSigns } from '@/pieces/print/PrintSheet'
import { momentText } from '@/pieces/time'
import { saveFile } from '@/session/files'
import { useWords } from '@/words/words'
import { type Assignment, type Whistle, whistleQuery } from './whistle'
import './whistle.css'

/** The order sheet of a whistle (派单), to be printed, signed and filed. */
export function WhistlePrintPage() {
  const { t, language } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: whistle, error, refetch } = useQuery(whistleQuery(id, language))
  const title = whistle ? `${t('whistles.sheet.title')} ${whistle.number}` : t('whistles.sheet.title')
  return (
    <PrintPage title={title} back={<Back to="/whistles/$id" params={{ id }}>{t('whistles.one')}</Back>} actions={whistle && <WordFile whistle={whistle} />}>
      {whistle ? <OrderSheet whistle={whistle} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <Bones lines={10} />}
    </PrintPage>
  )
}

/** The same sheet as a document that people go on editing. */
function WordFile({ whistle }: { whistle: Whistle }) {
  const { t } = useWords()
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const save = () => {
    setBusy(true)
    setFailed(undefined)
    saveFile(`/api/v1/whistles/${whistle.id}/document`, `${whistle.number}.docx`).catch(setFailed).finally(() => setBusy(false))
  }
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      <Button loading={busy} onClick={save}>{t('print.word')}</Button>
    </>
  )
}

function OrderSheet({ whistle }: { whistle: Whistle }) {
  const { t, language } = useWords()
  const place = whistle.division && [...whistle.division.ancestors.slice(-2), whistle.division].map((one) => one.name).join('')
  const signed = (name: string | null | undefined, at: string | null | undefined) => at && [name, momentText(at, language)].filter(Boolean).join(' ')
  const parties = [...whistle.assignments].sort((a, b) => Number(b.role === 'LEAD') - Number(a.role === 'LEAD'))
  return (
    <PrintSheet unit={whistle.organisation?.name} title={t('whistles.sheet.title')} number={`${t('whistles.number')} ${whistle.number}`} aside={t(`whistles.states.${whistle.state}`)}>
      <PrintFacts
        rows={[
          [t('whistles.what'), whistle.title],
          [t('whistles.kind'), t(`whistleKind.${whistle.kind}`)],
          [t('whistles.division'), [place, whistle.address].filter(Boolean).join(' ')],
          [t('whistles.draftedBy'), signed(whistle.draftedBy, whistle.draftedAt)],
          [t('whistles.soundedBy'), signed(whistle.soundedBy, whistle.soundedAt) ?? t('whistles.sheet.notSounded')],
          [t('whistles.sheet.demand'), <p key="body" className="prose">{whistle.body}</p>],
        ]}
      />
      <h2>{t('whistles.parties')}</h2>
      <PartyTable parties={parties} />
      <PrintFacts rows={[[t('whistles.confirmRemark'), <p key="remark" className="prose">{whistle.confirmRemark ?? ''}</p>]]} />
      <PrintSigns names={[t('whistles.sheet.signSender'), t('whistles.sheet.signLead'), t('whistles.sheet.signSupporting'), t('whistles.sheet.signDate')]} />
    </PrintSheet>
  )
}

function PartyTable({ parties }: { parties: Assignment[] }) {
  const { t } = useWords()
  return (
    <table className="print-form print-parties">
      <thead>
        <tr>
          <th scope="col">{t('whistles.sheet.party')}</th>
          <th scope="col">{t('clockKind.ACKNOWLEDGE')}</th>
          <th scope="col">{t('clockKind.REPORT_IN')}</th>
          <th scope="col">{t('whistles.result')}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => (
          <tr key={party.id}>
            <td>
              {party.organisation?.name ?? '—'}
              <br />
              {[t(party.role === 'LEAD' ? 'whistles.leadShort' : 'whistles.supportingShort'), party.clocks.length > 0 && t(`whistles.assignmentStates.${party.state}`)].filter(Boolean).join(' · ')}
            </td>
            <td><ClockCell party={party} kind="ACKNOWLEDGE" /></td>
            <td><ClockCell party={party} kind="REPORT_IN" /></td>
            <td>{[party.result, party.returnReason && `${t('whistles.returnReason')}：${party.returnReason}`].filter(Boolean).join('\n')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Until when, and what came of it. On paper nothing counts down. */
function ClockCell({ party, kind }: { party: Assignment; kind: 'ACKNOWLEDGE' | 'REPORT_IN' }) {
  const { t, language } = useWords()
  const clock = party.clocks.find((one) => one.kind === kind)
  if (!clock) return <>—</>
  const due = clock.dueAt ? t('whistles.sheet.until', { at: momentText(clock.dueAt, language) }) : t('time.pending')
  const met = clock.metAt && momentText(clock.metAt, language)
  return (
    <>
      {due}
      {met && <><br />{t(clock.state === 'LATE' ? 'whistles.sheet.metLate' : 'whistles.sheet.met', { at: met })}</>}
    </>
  )
}
