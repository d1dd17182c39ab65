import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '@/words/words'
import { Icon } from './Icon'

/** A dialog of the platform: it keeps the focus, closes on Escape, and is a sheet from below on phones. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = box.current
    const opener = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className="sheet"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        // Escape first closes the list of a field that is open.
        if (event.key === 'Escape' && (event.target as HTMLElement).getAttribute('aria-expanded') === 'true') event.preventDefault()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="plain" aria-label={t('keys.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div>{children}</div>
    </dialog>
  )
}
