import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '@/words/words'
import { Icon } from './Icon'
import type { InputProps } from './input'
import { MonthSwitch, WeekHead } from './Month'
import { useToday } from './now'
import { addDays, addMonths, dateText, isDay, readDay, weeksOf } from './time'
import './date.css'

interface Props extends InputProps<string> {
  /** When the person has finished: left the field, pressed Enter, or chosen a day. */
  onSettle?: (value: string) => void
}

/**
 * A plain date, typed or chosen. The browser's own field writes dates the way the computer is set up, which in a
 * Chinese page is often mm/dd/yyyy. What is typed and is no date stays as it is, for the form to say so.
 */
export function DateField({ value, onChange, onSettle, ...input }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const choose = (day: string) => {
    setTyped(null)
    onChange(day)
    onSettle?.(day)
    close()
  }
  return (
    <span
      className="date"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        // The dialog around it stays.
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <span className="date-line">
        <input
          {...input}
          className="input"
          type="text"
          autoComplete="off"
          placeholder={t('week.dayHelp')}
          value={typed ?? dateText(value, language)}
          onChange={({ target }) => {
            setTyped(target.value)
            onChange(readDay(target.value, today) ?? target.value.trim())
          }}
          onBlur={() => {
            setTyped(null)
            onSettle?.(value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onSettle?.(value)
            if (event.key === 'ArrowDown') setOpen(true)
          }}
        />
        <button ref={opener} type="button" className="plain" aria-label={t('week.chooseDay')} title={t('week.chooseDay')} aria-expanded={open} aria-controls={open ? panel : undefined} onClick={() => setOpen(!open)}>
          <Icon name="calendar" />
        </button>
      </span>
      {open && (
        <div id={panel} className="date-panel" role="group" aria-label={t('week.chooseDay')}>
          <Days chosen={value} today={today} onChoose={choose} />
        </div>
      )}
    </span>
  )
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}

/** A month of days; the arrow keys walk through them, one stop for the Tab key. */
function Days({ chosen, today, onChoose }: { chosen: string; today: string; onChoose: (day: string) => void }) {
  const { language } = useWords()
  const [at, setAt] = useState(isDay(chosen) ? chosen : today)
  const here = useRef<HTMLButtonElement>(null)
  const walking = useRef(true)
  const [year, month] = at.split('-').map(Number) as [number, number]

  useEffect(() => {
    if (walking.current) here.current?.focus()
    walking.current = false
  }, [at])

  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    walking.current = true
    setAt(step(at))
  }
  return (
    <>
      <MonthSwitch year={year} month={month} onMove={(by) => setAt(addMonths(at, by))} />
      <table className="month" onKeyDown={walk}>
        <WeekHead />
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={[Number(day.slice(5, 7)) === month ? '' : 'outside', day === today ? 'today' : '', day === chosen ? 'chosen' : ''].join(' ')}>
                  <button
                    ref={day === at ? here : undefined}
                    type="button"
                    className="day"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={dateText(day, language)}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
