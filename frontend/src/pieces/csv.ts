interface Exported<T> {
  title: string
  text?: (row: T) => string
}

/** A cell that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Saves what is loaded as CSV with a byte-order mark, which office spreadsheets need to read Chinese. */
export function saveCsv<T>(name: string, columns: Exported<T>[], rows: T[]) {
  const written = columns.filter((column) => column.text)
  const lines = [written.map((column) => csvCell(column.title)), ...rows.map((row) => written.map((column) => csvCell(column.text!(row))))]
  const blob = new Blob(['\uFEFF' + lines.map((line) => line.join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' })
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(blob)
  anchor.download = `${name}.csv`
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}
