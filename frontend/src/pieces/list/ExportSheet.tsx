import { useState } from 'react'
import { saveFile } from '@/session/files'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import { CommandSheet } from '../CommandSheet'
import type { Field } from '../Field'
import { type Source, sheetPath } from './sheet'

type Values = { format: string; reason: string }

/** Takes the list away as a file. A reason is asked for once the server wants one. */
export default function ExportSheet({ source, columns, onClose }: { source: Source; columns?: string[] | undefined; onClose: () => void }) {
  const { t } = useWords()
  const [reasoned, setReasoned] = useState(false)
  const fields: Field<Values>[] = [
    { name: 'format', label: t('list.format'), kind: 'choice', options: [{ value: 'xlsx', label: t('list.xlsx') }, { value: 'csv', label: t('list.csv') }] },
    ...(reasoned ? [{ name: 'reason', label: t('list.exportReason'), help: t('list.exportReasonHelp'), kind: 'long', maxLength: 500 } as Field<Values>] : []),
  ]
  return (
    <CommandSheet<Values>
      title={t('list.export')}
      help={t('list.exportHelp')}
      said={t('list.exported')}
      fields={fields}
      initial={{ format: 'xlsx', reason: '' }}
      onSubmit={async ({ format, reason }) => {
        try {
          await saveFile(sheetPath(source, { format, columns: columns ?? [], reason: reason.trim() }), `${source.list}.${format}`)
          return { done: true, payload: { userErrors: [] } }
        } catch (thrown) {
          const { code, message, traceId } = thrown instanceof Problem ? thrown : new Problem(0, 'network', '')
          if (code === 'export_reason_required') setReasoned(true)
          return { done: false, refusals: [{ code, message: message || t('error.network'), field: [] }], traceId }
        }
      }}
      onClose={onClose}
    />
  )
}
