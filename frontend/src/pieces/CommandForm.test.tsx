import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '@/session/command'
import { speakChinese } from '@/testing/say'
import { CommandForm } from './CommandForm'
import type { Field } from './Field'

interface Entered {
  title: string
  remark: string
}

const fields: Field<Entered>[] = [
  { name: 'title', label: '标题', kind: 'text' },
  { name: 'remark', label: '说明', kind: 'long', optional: true },
]
const initial = { title: '', remark: '' }
const done: Outcome<unknown> = { done: true, payload: null }

describe('a command form', () => {
  beforeAll(speakChinese)
  beforeEach(() => sessionStorage.clear())

  it('sends nothing while a required field is empty, and leads to it', async () => {
    const send = vi.fn(() => Promise.resolve(done))
    render(<CommandForm fields={fields} initial={initial} submit="报到" onSubmit={send} />)
    await userEvent.click(screen.getByRole('button', { name: /报\s*到/ }))
    expect(send).not.toHaveBeenCalled()
    expect(screen.getByRole('alert')).toHaveTextContent('有 1 处需要修改')
    await userEvent.click(screen.getByRole('link', { name: '请填写标题' }))
    expect(screen.getByLabelText('标题')).toHaveFocus()
    expect(screen.getByLabelText('标题')).toHaveAttribute('aria-invalid', 'true')
  })

  it('puts the server’s refusal at the field its path names', async () => {
    const refused: Outcome<unknown> = { done: false, refusals: [{ code: 'too_long', message: '标题最多 80 个字', field: ['input', 'title'] }], traceId: 'abc123' }
    render(<CommandForm fields={fields} initial={{ ...initial, title: '长' }} submit="报到" onSubmit={() => Promise.resolve(refused)} />)
    await userEvent.click(screen.getByRole('button', { name: /报\s*到/ }))
    await waitFor(() => expect(screen.getByLabelText('标题')).toHaveAccessibleDescription('标题最多 80 个字'))
    expect(screen.getByRole('alert')).toHaveTextContent('abc123')
  })

  it('is sent by Ctrl+Enter from a long text, once', async () => {
    const send = vi.fn(() => Promise.resolve(done))
    const after = vi.fn()
    render(<CommandForm fields={fields} initial={{ ...initial, title: '积水' }} submit="报到" onSubmit={send} onDone={after} />)
    await userEvent.type(screen.getByLabelText(/说明/), '已到场{Control>}{Enter}{/Control}')
    await waitFor(() => expect(after).toHaveBeenCalledTimes(1))
    expect(send).toHaveBeenCalledExactlyOnceWith({ title: '积水', remark: '已到场' }, 'submit')
  })

  it('keeps what was entered until it is sent', async () => {
    const form = () => <CommandForm fields={fields} initial={initial} submit="报到" draft="test" onSubmit={() => Promise.resolve(done)} />
    const first = render(form())
    await userEvent.type(screen.getByLabelText('标题'), '嘉州路积水')
    first.unmount()
    const second = render(form())
    expect(screen.getByLabelText('标题')).toHaveValue('嘉州路积水')
    expect(screen.getByText(/已恢复/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /报\s*到/ }))
    await waitFor(() => expect(sessionStorage.getItem('linli.draft.test')).toBeNull())
    second.unmount()
    render(form())
    expect(screen.getByLabelText('标题')).toHaveValue('')
  })
})
