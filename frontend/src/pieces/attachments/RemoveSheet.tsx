import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { Notice } from '@/pieces/Notice'
import { say } from '@/pieces/Said'
import { Sheet } from '@/pieces/Sheet'
import { useCommand } from '@/session/command'
import { useWords } from '@/words/words'
import type { Attachment } from './attachment'

const Remove = graphql(`mutation AttachmentRemove($id: ID!, $idempotencyKey: String) { attachmentRemove(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** Asks before an attachment goes. */
export function RemoveSheet({ attachment, onClose }: { attachment: Attachment; onClose: () => void }) {
  const { t } = useWords()
  const remove = useCommand(Remove)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const name = attachment.name
  const go = async () => {
    setBusy(true)
    const outcome = await remove({ id: attachment.id })
    setBusy(false)
    if (!outcome.done) return setRefused(outcome.refusals[0]?.message || t('error.network'))
    say(t('attachments.removed', { name }))
    onClose()
  }
  return (
    <Sheet title={t('attachments.removeTitle')} onClose={onClose}>
      <div className="stack">
        <p>{t('attachments.removeAsk', { name })}</p>
        {refused && <Notice tone="red">{refused}</Notice>}
        <div className="row">
          <Button danger type="primary" loading={busy} onClick={() => void go()}>{t('attachments.remove')}</Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
