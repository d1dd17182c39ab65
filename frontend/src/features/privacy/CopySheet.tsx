import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { CommandForm } from '@/pieces/CommandForm'
import { Sheet } from '@/pieces/Sheet'
import { useCommand } from '@/session/command'
import { useWords } from '@/words/words'
import './privacy.css'

const Copy = graphql(`
  mutation DataRequestCopy($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
    dataRequestCopy(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      dataCopy { document }
      userErrors { code message field }
    }
  }
`)

/** Gives a text to the browser as a file. */
function save(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The copy that was granted: shown once, to be downloaded or printed, kept nowhere. */
export function CopySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords()
  const copy = useCommand(Copy)
  const [text, setText] = useState<string | null>(null)
  return (
    <Sheet title={t('privacy.requests.copyTitle')} onClose={onClose}>
      {text === null ? (
        <CommandForm fields={[]} initial={{}} submit={t('privacy.requests.copy')} onCancel={onClose}
          onSubmit={async () => {
            const outcome = await copy({ id })
            if (outcome.done) setText(outcome.payload.dataCopy?.document ?? '')
            return outcome
          }}>
          <p className="quiet">{t('privacy.requests.copyHelp')}</p>
        </CommandForm>
      ) : (
        <div className="stack">
          <p className="quiet">{t('privacy.requests.copyHelp')}</p>
          <pre className="copy-text" tabIndex={0} aria-label={t('privacy.requests.copyTitle')}>{text}</pre>
          <p className="row">
            <Button type="primary" onClick={() => save(`${id}.json`, text)}>{t('privacy.requests.download')}</Button>
            <Button onClick={() => window.print()}>{t('privacy.requests.print')}</Button>
          </p>
        </div>
      )}
    </Sheet>
  )
}
