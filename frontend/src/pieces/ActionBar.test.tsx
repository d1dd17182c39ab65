import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { speakChinese } from '@/testing/say'
import { addWords } from '@/words/words'
import { ActionBar } from './ActionBar'

describe('the action bar', () => {
  beforeAll(async () => {
    await speakChinese()
    addWords({ act: { 'whistle.acknowledge': ['签收', 'Acknowledge'], 'whistle.report_in': ['报到', 'Report in'] } })
  })

  it('offers what may be done, greys the rest with its reason, and hides what is not for this person', async () => {
    const acknowledge = vi.fn()
    const reportIn = vi.fn()
    render(
      <ActionBar
        allowed={[{ name: 'whistle.acknowledge', reason: null }, { name: 'whistle.report_in', reason: '先签收，再报到' }]}
        known={[{ name: 'whistle.acknowledge', run: acknowledge }, { name: 'whistle.report_in', run: reportIn }, { name: 'whistle.close', run: vi.fn() }]}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: /签\s*收/ }))
    expect(acknowledge).toHaveBeenCalledOnce()
    const shut = screen.getByRole('button', { name: /报到/ })
    expect(shut).toHaveAttribute('aria-disabled', 'true')
    expect(shut).toHaveAccessibleDescription('先签收，再报到')
    await userEvent.click(shut)
    expect(reportIn).not.toHaveBeenCalled()
    expect(screen.getByText('报到：先签收，再报到')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /办结/ })).toBeNull()
  })
})
