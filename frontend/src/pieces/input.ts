/** What an input needs to be labelled, described and marked as wrong. */
export interface InputProps<T> {
  id: string
  value: T
  onChange: (value: T) => void
  'aria-invalid'?: boolean
  'aria-describedby'?: string
  'aria-required'?: boolean
}
