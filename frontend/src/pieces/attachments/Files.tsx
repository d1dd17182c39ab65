import { useState } from 'react'
import { Icon } from '@/pieces/Icon'
import { problemText } from '@/pieces/Notice'
import { shortMoment } from '@/pieces/time'
import { saveFile } from '@/session/files'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import { type Attachment, sizeText } from './attachment'
import type { Underway } from './uploads'

/** Files that are no pictures: a name that fetches, and who brought it. */
export function FileList({ files, onRemove }: { files: Attachment[]; onRemove: (one: Attachment) => void }) {
  return <ul className="files">{files.map((file) => <FileLine key={file.id} file={file} onRemove={onRemove} />)}</ul>
}

function FileLine({ file, onRemove }: { file: Attachment; onRemove: (one: Attachment) => void }) {
  const { t } = useWords()
  const { save, failed } = useSaving(file)
  return (
    <li>
      <span className="file-type small" aria-hidden="true">{file.fileType}</span>
      <div className="grow">
        {file.state === 'STORED' ? (
          <button type="button" className="plain link" title={t('attachments.downloadOne', { name: file.name })} onClick={save}>{file.name}</button>
        ) : (
          <span>{file.name}</span>
        )}
        <Facts attachment={file} />
        {failed && <p className="small tone red" role="alert">{failed}</p>}
      </div>
      {file.removable && (
        <button type="button" className="plain" aria-label={t('attachments.removeOne', { name: file.name })} onClick={() => onRemove(file)}><Icon name="close" /></button>
      )}
    </li>
  )
}

/** Size, who brought it and when, and what a scanner said. */
export function Facts({ attachment }: { attachment: Attachment }) {
  const { t, language } = useWords()
  const { bytes, uploadedBy, uploadedAt, state, scannedAt } = attachment
  const scan = state === 'STORED' ? t(scannedAt ? 'attachments.scanned' : 'attachments.notScanned') : t(`attachments.states.${state}`)
  const by = t('attachments.by', { name: uploadedBy ?? '—', at: shortMoment(uploadedAt, language) })
  return (
    <p className="quiet small">
      {sizeText(bytes)} · {by} · <span className={state === 'REFUSED' ? 'tone red' : state === 'WAITING' ? 'tone amber' : undefined}>{scan}</span>
    </p>
  )
}

/** Saves a file under its own name, and says what went wrong. */
export function useSaving({ id, name }: Attachment) {
  const { t } = useWords()
  const [failed, setFailed] = useState<string>()
  const save = () => {
    setFailed(undefined)
    saveFile(`/api/v1/attachments/${id}/content`, name).catch((error: unknown) => setFailed(problemText(error, t)))
  }
  return { save, failed }
}

/** A refused file stays refused; a broken line, a busy server or too much at once passes. */
const isWorthRetrying = (problem: unknown) => !(problem instanceof Problem) || problem.status === 0 || problem.status === 408 || problem.status === 429 || problem.status >= 500

/** Files on their way, each with its progress, its error and what can be done about it. */
export function UnderwayList({ underway, retry, stop }: { underway: Underway[]; retry: (key: string) => void; stop: (key: string) => void }) {
  const { t } = useWords()
  if (underway.length === 0) return null
  const stands = ({ state, part, problem }: Underway) => {
    if (state === 'failed') return problemText(problem, t)
    if (state === 'waiting') return t('attachments.waiting')
    return part < 1 ? t('attachments.sending', { percent: Math.round(part * 100) }) : t('attachments.checking')
  }
  return (
    <ul className="files underway">
      {underway.map((one) => (
        <li key={one.key}>
          <div className="grow">
            <p>{one.file.name} <span className="quiet small">{sizeText(one.file.size)}</span></p>
            {one.state !== 'failed' && <progress max={1} value={one.part} aria-label={one.file.name} />}
            <p className={`small ${one.state === 'failed' ? 'tone red' : 'quiet'}`} role={one.state === 'failed' ? 'alert' : undefined}>{stands(one)}</p>
          </div>
          {one.state === 'failed' && isWorthRetrying(one.problem) && <button type="button" className="plain link" onClick={() => retry(one.key)}>{t('attachments.retry')}</button>}
          <button type="button" className="plain link" onClick={() => stop(one.key)}>{t(one.state === 'failed' ? 'attachments.dismiss' : 'attachments.cancel')}</button>
        </li>
      ))}
    </ul>
  )
}
