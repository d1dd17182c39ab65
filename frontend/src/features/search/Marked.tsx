/** A text with what was asked made visible in it. */
export function Marked({ text, asked }: { text: string; asked: string }) {
  return <>{pieces(text, asked).map((piece, at) => (at % 2 ? <mark key={at}>{piece}</mark> : piece))}</>
}

/** Every second piece was asked for. */
export function pieces(text: string, asked: string): string[] {
  const words = asked.split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return words.length ? text.split(new RegExp(`(${words.join('|')})`, 'gi')) : [text]
}
