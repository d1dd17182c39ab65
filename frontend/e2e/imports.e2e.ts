import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

const mark = Date.now().toString(36)

/** A list as a clerk would send it; one code is mistyped. */
function list(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `页面导入${mark}${at},导入${at},驻区单位,${at === 2 ? '91350100M000100Y42' : ''},511102008,${at}`)
  const path = join(mkdtempSync(join(tmpdir(), 'linli-e2e-')), '单位名录.csv')
  writeFileSync(path, ['名称,简称,类别,统一社会信用代码,所在区划,排序', ...lines].join('\n'))
  return path
}

describe('lists people keep in spreadsheets', () => {
  let browser: Browser
  let person: Person

  beforeAll(async () => {
    browser = await openBrowser()
    person = await Person.signsIn(browser, 'haitang')
  })
  afterAll(() => browser?.close())

  it('comes in with the keyboard alone, the faulty cell named', async () => {
    await person.goes('/organisations')
    await person.page.getByRole('link', { name: /^导\s?入$/ }).focus()
    await person.page.keyboard.press('Enter')
    await person.page.getByRole('heading', { name: '上传名单' }).waitFor()
    const file = person.page.locator('input[type=file]')
    await file.focus()
    const [chooser] = await Promise.all([person.page.waitForEvent('filechooser'), person.page.keyboard.press('Enter')])
    await chooser.setFiles(list(6))
    await person.page.getByText('1 行有误，5 行可以导入').waitFor()
    await person.page.getByText('统一社会信用代码：').first().waitFor()
    expect(await person.page.locator('td.wrong').allInnerTexts()).toEqual(['91350100M000100Y42'])
    const store = person.button('只导入正确的5行')
    await store.focus()
    await person.page.keyboard.press('Enter')
    await person.page.getByText('已导入 5 行').waitFor()
    await person.goes(`/organisations?search=${encodeURIComponent(`页面导入${mark}`)}`)
    expect(await person.page.locator('table.list tbody tr').count()).toBe(5)
  })

  it('goes out as a file with the filter of the moment', async () => {
    await person.goes(`/organisations?search=${encodeURIComponent(`页面导入${mark}`)}`)
    await person.button('导出').click()
    await person.page.getByRole('heading', { name: '导出' }).waitFor()
    const [file] = await Promise.all([person.page.waitForEvent('download'), person.page.locator('dialog').getByRole('button', { name: /^导\s?出$/ }).click()])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  })

  it('shows the columns that somebody chose, in their order, also after the page was opened anew', async () => {
    await person.goes('/organisations')
    await person.button('显示列').click()
    await person.page.locator('dialog').getByLabel('类别', { exact: true }).uncheck()
    await person.page.getByRole('button', { name: '所在区划上移' }).click()
    await person.button('保存').click()
    await person.goes('/organisations')
    await person.page.locator('th', { hasText: '所在区划' }).waitFor()
    const heads = (await person.page.locator('table.list th').allInnerTexts()).filter(Boolean)
    expect(heads).not.toContain('类别')
    await person.button('显示列').click()
    await person.button('恢复默认').click()
    await person.page.locator('th', { hasText: '类别' }).waitFor()
  })

  it('keeps a filter under a name', async () => {
    await person.goes('/organisations?kind=COMMUNITY')
    await person.button('保存筛选').click()
    await person.page.locator('dialog').getByLabel('名称').fill(`社区${mark}`)
    await person.button('保存').click()
    await person.goes('/organisations')
    await person.page.getByRole('link', { name: `社区${mark}` }).click()
    await person.page.waitForURL(/kind=COMMUNITY/)
  })

  it('closes several organisations at once, each with its own answer', async () => {
    const county = await Person.signsIn(browser, 'shizhong')
    await county.goes(`/organisations?search=${encodeURIComponent(`页面导入${mark}`)}`)
    await county.page.getByLabel('选择本页全部').check()
    await county.page.getByRole('button', { name: /撤销单位（5 条）/ }).click()
    await county.page.locator('dialog textarea').fill('撤并')
    await county.page.locator('dialog').getByRole('button', { name: /撤销单位（5 条）/ }).click()
    await county.page.getByText('5 条中已办 5 条').waitFor()
    expect(county.complaints).toEqual([])
  })

  it('is taken back, except what was changed since', async () => {
    await person.goes('/imports')
    await person.page.getByRole('link', { name: '单位名录.csv' }).first().click()
    await person.button('撤回导入').click()
    await person.page.locator('dialog').getByRole('button', { name: /^撤\s?回\s?导\s?入$/ }).click()
    await person.page.getByText('5 条因为已被改动或使用而保留').waitFor()
    expect(person.complaints).toEqual([])
    expect(person.strangers).toEqual([])
  })
})
