import type { ReactNode } from 'react'
import './print.css'

interface Props {
  /** The unit on whose behalf it is printed, above the title. */
  unit?: string
  title: string
  /** The number of the document. */
  number?: string
  /** What stands opposite the number, such as a date. */
  aside?: string
  children: ReactNode
}

/** One sheet of A4, or more when its content is longer. Each sheet begins on a new page. */
export function PrintSheet({ unit, title, number, aside, children }: Props) {
  return (
    <article className="print-sheet">
      {/* The foot of a table is repeated on every page: it keeps the place of the mark free. */}
      <table className="print-flow" role="presentation">
        <tbody>
          <tr>
            <td>
              <header className="print-head">
                {unit && <p className="print-unit">{unit}</p>}
                <h1>{title}</h1>
                {(number || aside) && (
                  <p className="print-number">
                    <span>{number}</span>
                    <span>{aside}</span>
                  </p>
                )}
              </header>
              {children}
            </td>
          </tr>
        </tbody>
        <tfoot aria-hidden="true"><tr><td className="print-reserve" /></tr></tfoot>
      </table>
    </article>
  )
}

/** Name and value in the ruled lines of a form; a value of `null` leaves its line out, an empty one leaves room to write. */
export function PrintFacts({ rows }: { rows: [name: string, value: ReactNode][] }) {
  return (
    <table className="print-form">
      <tbody>
        {rows.map(([name, value]) => value !== null && (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lines to sign on. */
export function PrintSigns({ names }: { names: string[] }) {
  return (
    <ul className="print-signs">
      {names.map((name) => <li key={name}>{name}<span /></li>)}
    </ul>
  )
}
