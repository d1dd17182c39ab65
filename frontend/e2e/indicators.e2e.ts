import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

describe('indicators', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const card = (person: Person, name: string) => person.page.getByRole('region', { name })
  const rows = (person: Person) => person.page.locator('table.list tbody tr')

  it('a number opens into as many facts as it says, and a fact into its whistle', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.goes('/indicators')
    const share = card(person, '评价四分以上比例')
    expect(await share.locator('.indicator-value').innerText()).toMatch(/^\d+(\.\d)?%$/)
    const link = share.getByRole('link', { name: /^分子/ })
    const counted = Number((await link.innerText()).replace(/\D/g, ''))
    expect(counted).toBeGreaterThan(0)
    await link.click()
    await person.page.getByRole('heading', { level: 1, name: /计入的事实/ }).waitFor()
    await person.sees(`共 ${counted} 条`)
    expect(await rows(person).count()).toBe(counted)
    await rows(person).first().getByRole('link').click()
    await person.page.waitForURL(/\/whistles\/whistle_/)
    expect(person.complaints).toEqual([])
    await person.leaves()
  })

  it('a month is reached and opened with the keyboard, and read as a table', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.goes('/indicators')
    const share = card(person, '按时报到率')
    const month = share.locator('a.month-chart-spot').last()
    const said = await month.getAttribute('aria-label')
    expect(said).toMatch(/^\d{4}年\d{1,2}月：.+，分母 \d+$/)
    await share.getByRole('button', { name: '表' }).focus()
    await person.page.keyboard.press('Enter')
    const denominators = await share.locator('tbody tr td:last-child').allInnerTexts()
    const all = Number((await share.getByRole('link', { name: /^分母/ }).innerText()).replace(/\D/g, ''))
    expect(denominators.map(Number).reduce((sum, one) => sum + one, 0)).toBe(all)
    await share.getByRole('button', { name: '图' }).focus()
    await person.page.keyboard.press('Enter')
    await month.focus()
    await person.page.keyboard.press('Enter')
    await person.sees(`共 ${said!.match(/\d+$/)![0]} 条`)
    await person.leaves()
  })

  it('what was not known on an earlier day is not counted', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.goes('/indicators')
    const denominator = async () => Number((await card(person, '按时报到率').getByRole('link', { name: /^分母/ }).innerText()).replace(/\D/g, ''))
    const now = await denominator()
    const known = person.page.getByLabel('按当日所知')
    const [year, month] = (await known.inputValue()).match(/\d+/g)!.map(Number) as [number, number]
    await known.fill(`${month === 1 ? year - 1 : year}-${month === 1 ? 12 : month - 1}-01`)
    await known.press('Enter')
    await person.page.waitForURL(/knownOn=/)
    await person.settles()
    expect(await denominator()).toBeLessThan(now)
    await person.page.getByRole('button', { name: '回到今天' }).click()
    await person.settles()
    expect(await denominator()).toBe(now)
    await person.leaves()
  })

  it('a department sees its own organisation and no other', async () => {
    const person = await Person.signsIn(browser, 'dept-a')
    await person.goes('/indicators')
    await person.sees('按单位')
    expect(await person.page.locator('.organisation-figures tbody tr').count()).toBe(1)
    await person.leaves()
  })
})
