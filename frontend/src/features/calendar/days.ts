/** Reads one date a line; `bad` is the number of the first line that is none. */
export function daysIn(text: string): { days: string[]; bad?: number } {
  const days: string[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (!line) continue
    const at = new Date(`${line}T00:00:00Z`)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(line) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== line) return { days, bad: index + 1 }
    days.push(line)
  }
  return { days }
}
