import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useWords } from '@/words/words'

export interface Choice {
  value: string
  label: string
  /** What tells two of the same name apart. */
  hint?: string
}

interface Props {
  id?: string
  name: string
  value: string | string[] | null | undefined
  multiple?: boolean
  /** What the chosen ids are called, before any search has answered. */
  known?: Choice[]
  search: (text: string) => Promise<Choice[]>
  onChange: (value: string | string[] | undefined, choice?: Choice) => void
  'aria-invalid'?: boolean
  'aria-describedby'?: string
  'aria-label'?: string
}

/** Picks records by searching for them on the server, by name or by the initials of its pinyin. */
export function RemotePicker({ id, name, value, multiple, known, search, onChange, ...aria }: Props) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [met, setMet] = useState<Record<string, Choice>>({})
  const wanted = useDeferredValue(text.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['picker', name, wanted],
    queryFn: () => search(wanted),
    enabled: open,
    staleTime: 60_000,
  })
  const chosen = value == null || value === '' ? [] : Array.isArray(value) ? value : [value]
  const found = data ?? []
  const names = new Map([...(known ?? []), ...Object.values(met), ...found].map((choice) => [choice.value, choice]))
  // The chosen ones keep their names even when the search does not find them.
  const options = [...found, ...chosen.filter((one) => !found.some((choice) => choice.value === one)).map((one) => names.get(one) ?? { value: one, label: '…' })]
  return (
    <Select
      id={id}
      {...aria}
      mode={multiple ? 'multiple' : undefined}
      value={multiple ? chosen : chosen[0]}
      status={aria['aria-invalid'] ? 'error' : undefined}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      open={open}
      onOpenChange={setOpen}
      loading={isFetching}
      placeholder={t('form.typeToSearch')}
      notFoundContent={isFetching ? t('form.loading') : t('form.none')}
      style={{ width: '100%' }}
      virtual={false}
      options={options}
      optionRender={({ data: choice }) => (
        <span className="row between">
          {choice.label}
          {choice.hint && <span className="quiet small">{choice.hint}</span>}
        </span>
      )}
      getPopupContainer={(trigger: HTMLElement) => trigger.closest('dialog') ?? document.body}
      onChange={(next: string | string[] | undefined) => {
        const ids = next == null ? [] : Array.isArray(next) ? next : [next]
        setMet((old) => ({ ...old, ...Object.fromEntries(ids.flatMap((one) => (names.get(one) ? [[one, names.get(one)!]] : []))) }))
        setText('')
        onChange(next, ids.length === 1 ? names.get(ids[0]!) : undefined)
      }}
    />
  )
}
