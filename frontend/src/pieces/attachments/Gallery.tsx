import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { Failure } from '@/pieces/Notice'
import { Sheet } from '@/pieces/Sheet'
import { useWords } from '@/words/words'
import { type Attachment, pictureQuery } from './attachment'
import { Facts, useSaving } from './Files'

/** Small pictures that open. */
export function Gallery({ pictures, onRemove }: { pictures: Attachment[]; onRemove: (one: Attachment) => void }) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const at = pictures.findIndex(({ id }) => id === open)
  const shown = pictures[at]
  return (
    <>
      <ul className="gallery">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" className="gallery-open" aria-label={t('attachments.open', { name: picture.name })} onClick={() => setOpen(picture.id)}>
              {picture.state === 'STORED' ? <Picture picture={picture} size="small" /> : <span className="small">{t(`attachments.states.${picture.state}`)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <PictureSheet
          picture={shown}
          onRemove={() => {
            setOpen(null)
            onRemove(shown)
          }}
          onClose={() => setOpen(null)}
          previous={at > 0 ? () => setOpen(pictures[at - 1]!.id) : undefined}
          next={at < pictures.length - 1 ? () => setOpen(pictures[at + 1]!.id) : undefined}
        />
      )}
    </>
  )
}

interface SheetProps {
  picture: Attachment
  onRemove: () => void
  onClose: () => void
  previous?: () => void
  next?: () => void
}

function PictureSheet({ picture, onRemove, onClose, previous, next }: SheetProps) {
  const { t } = useWords()
  const { save, failed } = useSaving(picture)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') previous?.()
      if (key === 'ArrowRight') next?.()
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [previous, next])
  return (
    <Sheet title={picture.name} onClose={onClose}>
      <div className="stack picture-sheet">
        {picture.state === 'STORED' && <Picture key={picture.id} picture={picture} size="medium" />}
        <Facts attachment={picture} />
        {failed && <p className="small tone red" role="alert">{failed}</p>}
        <div className="row">
          {picture.state === 'STORED' && <Button type="primary" onClick={save}>{t('attachments.download')}</Button>}
          <Button disabled={!previous} onClick={previous}>{t('attachments.previous')}</Button>
          <Button disabled={!next} onClick={next}>{t('attachments.next')}</Button>
          {picture.removable && <Button danger onClick={onRemove}>{t('attachments.remove')}</Button>}
        </div>
      </div>
    </Sheet>
  )
}

/** A picture that only its reader may fetch: no address of it could be put into `src`, because a token never stands in one. */
function Picture({ picture, size }: { picture: Attachment; size: 'small' | 'medium' }) {
  const { data, error, refetch } = useQuery(pictureQuery(picture.id, size))
  const show = useCallback((image: HTMLImageElement | null) => {
    if (!image || !data) return
    const address = URL.createObjectURL(data)
    image.src = address
    return () => URL.revokeObjectURL(address)
  }, [data])
  if (error) return size === 'medium' ? <Failure error={error} retry={() => void refetch()} /> : <span className="small">{picture.name}</span>
  if (!data) return <span className="bone picture-bone" />
  return <img ref={show} alt={picture.name} />
}
