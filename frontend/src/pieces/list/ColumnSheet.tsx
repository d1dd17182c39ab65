import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '@/words/words'
import { Icon } from '../Icon'
import { Notice } from '../Notice'
import { say } from '../Said'
import { Sheet } from '../Sheet'
import { useKeepPreference } from './preference'
import './tools.css'

interface Props {
  list: string
  columns: { key: string; title: string }[]
  chosen: string[]
  onClose: () => void
}

/** Which columns a list shows and in which order, kept for the account. Everything works with keys alone. */
export default function ColumnSheet({ list, columns, chosen, onClose }: Props) {
  const { t } = useWords()
  const keep = useKeepPreference(list)
  const start = chosen.length > 0 ? chosen : columns.map(({ key }) => key)
  const [order, setOrder] = useState(() => [...start.filter((key) => columns.some((column) => column.key === key)), ...columns.map(({ key }) => key).filter((key) => !start.includes(key))])
  const [shown, setShown] = useState(() => new Set(start))
  const [told, setTold] = useState('')
  const [refused, setRefused] = useState('')
  const title = (key: string) => columns.find((column) => column.key === key)?.title ?? key

  const move = (key: string, by: number) => {
    const at = order.indexOf(key)
    const next = [...order]
    next.splice(at, 1)
    next.splice(at + by, 0, key)
    setOrder(next)
    setTold(t('list.moved', { name: title(key), place: at + by + 1 }))
  }
  const toggle = (key: string) => {
    const next = new Set(shown)
    if (!next.delete(key)) next.add(key)
    setShown(next)
  }
  const send = async (keys: string[]) => {
    const outcome = await keep({ columns: keys })
    if (!outcome.done) return setRefused(outcome.refusals.map(({ message }) => message).join(' '))
    say(t('form.saved'))
    onClose()
  }

  return (
    <Sheet title={t('list.columns')} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t('list.columnsHelp')}</p>
        <ul className="column-choice">
          {order.map((key, at) => (
            <li key={key} className="row between">
              <label className="row grow">
                <input type="checkbox" checked={shown.has(key)} disabled={shown.has(key) && shown.size === 1} onChange={() => toggle(key)} />
                {title(key)}
              </label>
              <button type="button" className="plain" disabled={at === 0} aria-label={t('list.up', { name: title(key) })} onClick={() => move(key, -1)}>
                <span className="turn-up"><Icon name="down" /></span>
              </button>
              <button type="button" className="plain" disabled={at === order.length - 1} aria-label={t('list.down', { name: title(key) })} onClick={() => move(key, 1)}>
                <Icon name="down" />
              </button>
            </li>
          ))}
        </ul>
        <p className="unseen" role="status">{told}</p>
        {refused && <Notice tone="red">{refused}</Notice>}
        <div className="row wide">
          <Button type="primary" onClick={() => void send(order.filter((key) => shown.has(key)))}>{t('form.save')}</Button>
          <Button onClick={() => void send([])}>{t('list.asBefore')}</Button>
          <Button type="text" onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
