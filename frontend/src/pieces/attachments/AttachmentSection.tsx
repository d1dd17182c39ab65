import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { useNarrow } from '@/look/look'
import { Icon } from '@/pieces/Icon'
import { Bones, Failure } from '@/pieces/Notice'
import { say } from '@/pieces/Said'
import { addWords, useWords } from '@/words/words'
import { attachmentsQuery, type Attachment, isPicture } from './attachment'
import { FileList, UnderwayList } from './Files'
import { Gallery } from './Gallery'
import { RemoveSheet } from './RemoveSheet'
import { useUploads } from './uploads'
import { words } from './words'
import './attachments.css'

addWords({ attachments: words })

/** What the server takes; it goes by content, this only helps to choose. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.txt,.csv'

interface Props {
  /** The record's id. */
  record: string
  /** Where files are sent: `/api/v1/whistles/…/attach`. */
  path: string
  /** Whether this person may add files now. */
  adds: boolean
  /** Why not, where they may at other times. */
  reason?: string | null
}

/** The attachments of a record: pictures to look at, files to fetch, and for those who may: add by button, drag, paste and camera. */
export function AttachmentSection({ record, path, adds, reason }: Props) {
  const { t } = useWords()
  const narrow = useNarrow()
  const heading = useId()
  const { data: attachments, error, refetch } = useQuery(attachmentsQuery(record))
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { underway, add, retry, stop } = useUploads(path, record, (name) => say(t('attachments.added', { name })))
  usePaste(adds, add)

  const pictures = attachments?.filter(isPicture) ?? []
  const files = attachments?.filter((one) => !isPicture(one)) ?? []
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      add(event.dataTransfer.files)
    },
  }

  return (
    <section className={`card attachments${over ? ' over' : ''}`} aria-labelledby={heading} {...(adds ? drop : {})}>
      <div className="row between">
        <h2 id={heading}>
          {t('attachments.title')}
          {attachments && attachments.length > 0 && <span className="quiet page-count">{attachments.length}</span>}
        </h2>
        {adds && (
          <div className="row">
            {narrow && <Chooser label={t('attachments.photo')} input={camera} accept="image/*" capture add={add} />}
            <Chooser label={t('attachments.add')} input={chooser} accept={ACCEPTED} add={add} />
          </div>
        )}
      </div>
      {error && !attachments && <Failure error={error} retry={() => void refetch()} />}
      {!attachments && !error && <Bones lines={2} />}
      {pictures.length > 0 && <Gallery pictures={pictures} onRemove={setRemoving} />}
      {files.length > 0 && <FileList files={files} onRemove={setRemoving} />}
      <UnderwayList underway={underway} retry={retry} stop={stop} />
      {attachments?.length === 0 && underway.length === 0 && !adds && <p className="quiet small">{t('attachments.none')}</p>}
      {adds && (
        <p className="quiet small">
          {over ? t('attachments.drop') : `${t('attachments.optional')}${t('attachments.hint')}`}
          {!over && <strong> {t('attachments.secret')}</strong>}
        </p>
      )}
      {!adds && reason && <p className="quiet small">{reason}</p>}
      {removing && <RemoveSheet attachment={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}

interface ChooserProps {
  label: string
  input: React.RefObject<HTMLInputElement | null>
  accept: string
  capture?: boolean
  add: (files: Iterable<File>) => void
}

function Chooser({ label, input, accept, capture, add }: ChooserProps) {
  return (
    <>
      <Button icon={<Icon name="plus" />} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!capture}
        accept={accept}
        capture={capture ? 'environment' : undefined}
        aria-label={label}
        onChange={({ target }) => {
          add(target.files ?? [])
          // The same file may be chosen again after it failed.
          target.value = ''
        }}
      />
    </>
  )
}

/** Takes files that are pasted anywhere but into a field. */
function usePaste(on: boolean, add: (files: Iterable<File>) => void) {
  useEffect(() => {
    if (!on) return
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files
      if (!files?.length || (event.target as HTMLElement).closest?.('input, textarea, [contenteditable=true], dialog')) return
      event.preventDefault()
      add(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [on, add])
}
