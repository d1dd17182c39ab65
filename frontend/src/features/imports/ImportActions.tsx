import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '@/gql'
import { CommandSheet } from '@/pieces/CommandSheet'
import { Notice, problemText } from '@/pieces/Notice'
import { say } from '@/pieces/Said'
import { type Outcome, useCommand } from '@/session/command'
import { saveFile } from '@/session/files'
import { useWords } from '@/words/words'
import type { Import } from './ImportPage'

const Store = graphql(`mutation ImportStore($id: ID!, $expectedVersion: Int, $input: ImportStoreInput!, $idempotencyKey: String) { importStore(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Recheck = graphql(`mutation ImportRecheck($id: ID!, $idempotencyKey: String) { importRecheck(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Undo = graphql(`mutation ImportUndo($id: ID!, $idempotencyKey: String) { importUndo(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)
const Discard = graphql(`mutation ImportDiscard($id: ID!, $idempotencyKey: String) { importDiscard(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** What may be done with an import now. */
export function ImportActions({ one }: { one: Import }) {
  const { t } = useWords()
  const store = useCommand(Store)
  const recheck = useCommand(Recheck)
  const undo = useCommand(Undo)
  const discard = useCommand(Discard)
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const [undoing, setUndoing] = useState(false)
  const open = (name: string) => one.allowedActions.some((action) => action.name === name && !action.reason)
  const good = one.rows - one.faulty

  const act = async (work: Promise<Outcome<unknown>>, said?: string) => {
    setRefused('')
    setBusy(true)
    const outcome = await work.finally(() => setBusy(false))
    if (!outcome.done) setRefused(outcome.refusals.map(({ message }) => message || t('error.network')).join(' '))
    else if (said) say(said)
  }
  const faulty = () => saveFile(`/api/v1/imports/${one.id}/faulty?format=xlsx`, 'faulty.xlsx').catch((thrown: unknown) => setRefused(problemText(thrown, t)))

  return (
    <div className="stack">
      {refused && <Notice tone="red">{refused}</Notice>}
      <div className="row wide">
        {open('import.store') && good > 0 && (
          <Button type="primary" loading={busy} onClick={() => void act(store({ id: one.id, expectedVersion: one.version, input: { goodOnly: one.faulty > 0 } }), t('imports.saidStored'))}>
            {one.faulty > 0 ? t('imports.storeGood', { count: good }) : t('imports.storeAll', { count: good })}
          </Button>
        )}
        {one.faulty > 0 && one.state !== 'CHECKING' && !one.clearedAt && <Button onClick={() => void faulty()}>{t('imports.downloadFaulty')}</Button>}
        {open('import.recheck') && <Button onClick={() => void act(recheck({ id: one.id }))}>{t('imports.recheck')}</Button>}
        {open('import.undo') && <Button danger onClick={() => setUndoing(true)}>{t('imports.undo')}</Button>}
        {open('import.discard') && <Button type="text" onClick={() => void act(discard({ id: one.id }))}>{t('imports.discard')}</Button>}
      </div>
      {undoing && (
        <CommandSheet
          title={t('imports.undo')}
          help={t('imports.undoSure', { count: one.stored })}
          danger
          fields={[]}
          initial={{}}
          onSubmit={() => undo({ id: one.id })}
          onClose={() => setUndoing(false)}
        />
      )}
    </div>
  )
}
