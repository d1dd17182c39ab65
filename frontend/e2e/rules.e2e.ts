import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

const field = '应急处置 · 报到'

/** The body of what holds, as the page shows it. */
const shown = (person: Person) => person.page.locator('tr', { hasText: field }).first().locator('td').first().innerText()

describe('the editor of rule tables', () => {
  let browser: Browser
  let city: Person
  beforeAll(async () => {
    browser = await openBrowser()
    city = await Person.signsIn(browser, 'leshan')
  })
  afterAll(() => browser?.close())

  it('leads from the list to a table with its sources', async () => {
    await city.goes('/rules')
    await city.page.getByRole('link', { name: '吹哨时限' }).click()
    await city.page.getByRole('heading', { level: 1, name: '吹哨时限' }).waitFor()
    expect(await shown(city)).toBe('30 分钟')
    await city.sees('现行')
  })

  it('asks where a changed value comes from, and previews with the keyboard alone', async () => {
    await city.presses('拟定新版')
    const { page } = city
    const amount = page.getByLabel(`${field} 数值`)
    await amount.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('45')
    await city.sees('原为30 分钟')
    await page.keyboard.press('Control+Enter')
    await city.sees('请写明新的出处')
    await page.getByLabel(`${field} 理由`).focus()
    await page.keyboard.type('山路较远')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '改了什么' }).waitFor()
    const row = page.locator('table.differences').first().locator('tbody tr')
    expect(await row.count()).toBe(1)
    expect(await row.innerText()).toContain('45 分钟')
    expect(await page.getByText('未办结的仍按各自原来的版本办理').count()).toBe(1)
    // The heading of the preview has the focus: what comes next is read from there.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview')
  })

  it('adopts what was previewed, for a reason, and keeps what was entered on the way back', async () => {
    const { page } = city
    await city.presses('返回修改')
    expect(await page.getByLabel(`${field} 数值`).inputValue()).toBe('45')
    await city.presses('预览影响')
    await page.getByLabel('本地决定').check()
    await page.getByLabel('理由').fill('按实地测试')
    await page.getByRole('button', { name: /采\s?用/ }).click()
    await page.getByRole('heading', { level: 1, name: '吹哨时限' }).waitFor()
    await city.sees('未生效')
    expect(await shown(city)).toBe('30 分钟')
    expect(await page.locator('table.differences').innerText()).toContain('45 分钟')
  })

  it('withdraws a version that has not begun', async () => {
    const { page } = city
    await page.getByRole('button', { name: /撤\s?回/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('理由').fill('文件改期')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await city.sees('文件改期')
    await city.leaves()
  })

  it('offers no editor to whom the table does not belong', async () => {
    const machine = await Person.signsIn(browser, 'sysadmin')
    await machine.goes('/rules')
    await machine.page.getByRole('link', { name: '吹哨时限' }).click()
    await machine.sees('由市级统筹采用')
    expect(await machine.page.getByRole('button', { name: '拟定新版' }).count()).toBe(0)
    await machine.leaves()
  })
})

describe('sets of divisions', () => {
  it('narrow a list, and are shown as of a day', async () => {
    const browser = await openBrowser()
    const city = await Person.signsIn(browser, 'leshan')
    await city.goes('/division-sets')
    await city.page.getByRole('heading', { name: /中心城区/ }).waitFor()
    await city.sees('海棠街道')
    await city.page.getByRole('link', { name: '看这里的单位' }).click()
    await city.page.getByRole('link', { name: /海棠/ }).first().waitFor()
    expect(city.page.url()).toContain('divisionSet=')
    await browser.close()
  })
})
