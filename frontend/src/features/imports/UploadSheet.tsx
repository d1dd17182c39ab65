import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { PlainSelect } from '@/pieces/Field'
import { Bones, Failure, Notice, problemText } from '@/pieces/Notice'
import { Sheet } from '@/pieces/Sheet'
import { freshKey } from '@/session/command'
import { saveFile, sendFile } from '@/session/files'
import { Problem } from '@/session/problem'
import { useWords } from '@/words/words'
import { importKinds, restKind, spoken } from './kinds'
import './imports.css'

/** What to import, its template, and the file. */
export function UploadSheet({ kind: asked, onClose }: { kind?: string | undefined; onClose: () => void }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: kinds, isPending, error } = useQuery(importKinds)
  const [chosen, setChosen] = useState(asked)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  // The same file again after a broken line is the same import.
  const key = useRef(freshKey())
  const base = useId()
  const kind = kinds?.find((one) => one.kind === chosen) ?? kinds?.[0]

  const attempt = async (work: () => Promise<void>) => {
    setRefused('')
    setBusy(true)
    try {
      await work()
    } catch (thrown) {
      const fields = thrown instanceof Problem ? thrown.errors.map(({ detail }) => detail) : []
      setRefused(fields.length > 0 ? fields.join(' ') : problemText(thrown, t))
    } finally {
      setBusy(false)
    }
  }
  const send = (file: File | undefined) => {
    if (!file || !kind || busy) return
    void attempt(async () => {
      const query = new URLSearchParams({ kind: restKind(kind.kind), name: file.name.slice(0, 200) })
      const made = await sendFile<{ id: string }>(`/api/v1/imports?${query.toString()}`, file, key.current)
      await queries.invalidateQueries()
      void navigate({ to: '/imports/$id', params: { id: made.id } })
    })
    key.current = freshKey()
  }
  const template = (format: string) => kind && void attempt(() => saveFile(`/api/v1/imports/template?kind=${restKind(kind.kind)}&format=${format}`, `template.${format}`))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send(event.dataTransfer.files[0])
  }

  return (
    <Sheet title={t('imports.new')} onClose={onClose}>
      {isPending && <Bones lines={4} />}
      {error && <Failure error={error} />}
      {kind && (
        <div className="stack">
          <p className="field">
            <label htmlFor={`${base}-kind`}>{t('imports.kind')}</label>
            <PlainSelect id={`${base}-kind`} value={kind.kind} options={kinds!.map((one) => ({ value: one.kind, label: spoken(one.title, language) }))} onChange={(value) => setChosen(value ?? undefined)} />
          </p>
          <p className="quiet">{t('imports.templateHelp')}</p>
          <p className="row wide">
            <Button onClick={() => template('xlsx')}>{t('imports.template')} .xlsx</Button>
            <Button onClick={() => template('csv')}>{t('imports.template')} .csv</Button>
          </p>
          <details>
            <summary>{t('imports.columnsOf')}</summary>
            <dl className="template-columns">
              {kind.columns.map((column) => (
                <div key={column.key}>
                  <dt>{spoken(column.heading, language)}{column.required && <span className="quiet small">{t('mark.brackets', { text: t('imports.required') })}</span>}</dt>
                  <dd>{spoken(column.note, language)} <span className="quiet">{column.example}</span></dd>
                </div>
              ))}
            </dl>
          </details>
          {refused && <Notice tone="red">{refused}</Notice>}
          <div className={over ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
            <span>{busy ? t('imports.sending') : t('imports.drop')}</span>
            <span>
              <input id={`${base}-file`} type="file" accept=".xlsx,.csv,.txt" disabled={busy} onChange={(event) => { send(event.target.files?.[0]); event.target.value = '' }} />
              <label htmlFor={`${base}-file`}>{t('imports.choose')}</label>
            </span>
            <span className="quiet small">{t('imports.fileHelp', { most: kind.most })}</span>
          </div>
        </div>
      )}
    </Sheet>
  )
}
