import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

describe('notifications', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const count = async (person: Person) => Number(((await person.page.locator('.bell-count').allInnerTexts())[0] ?? '0').replace('+', ''))

  /** A new whistle for the first department, sounded. */
  const sounds = async (title: string) => {
    const secretary = await Person.signsIn(browser, 'haitang')
    await secretary.goes('/whistles/new')
    await secretary.page.getByLabel('标题', { exact: true }).fill(title)
    await secretary.page.getByLabel(/^疑难事项/).check()
    await secretary.picks('发生地', '府街')
    await secretary.page.getByLabel(/^具体地点/).fill('东门')
    await secretary.page.getByLabel('情况说明').fill('小区东门三盏路灯不亮。')
    await secretary.picks('主办单位', '示例城管局')
    await secretary.presses('存为草稿')
    await secretary.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await secretary.commands('吹哨')
    await secretary.leaves()
  }

  it('the bell of a second screen moves without a reload, and the message opens the record', async () => {
    const department = await Person.signsIn(browser, 'dept-a')
    const other = await Person.signsIn(browser, 'dept-a')
    await department.goes('/messages')
    await department.presses('全部标为已读')
    await department.page.locator('.bell-count').waitFor({ state: 'detached' })
    // The other screen has heard of it too.
    await other.page.locator('.bell-count').waitFor({ state: 'detached' })

    await sounds('路灯与铃铛')
    await other.page.locator('.bell-count').waitFor()
    expect(await count(other)).toBe(1)
    await department.page.getByRole('link', { name: '路灯与铃铛' }).first().click()
    await department.page.waitForURL(/\/whistles\/whistle_/)
    await other.page.locator('.bell-count').waitFor({ state: 'detached' })
    expect(department.complaints).toEqual([])
    for (const person of [department, other]) await person.leaves()
  })

  it('a choice is kept, and what cannot be chosen is said', async () => {
    const person = await Person.signsIn(browser, 'dept-b')
    await person.goes('/messages/settings')
    await person.page.getByRole('checkbox', { name: '收到吹哨 邮件' }).check()
    await person.presses('保存')
    await person.page.getByRole('alert').getByText('电子邮箱').waitFor()
    await person.page.getByLabel('电子邮箱').fill('yi@example.cn')
    await person.presses('保存')
    await person.sees('已保存')
    await person.goes('/messages/settings')
    expect(await person.page.getByRole('checkbox', { name: '收到吹哨 邮件' }).isChecked()).toBe(true)
    await person.sees('现为 y***@example.cn；留空不变')
    await person.leaves()
  })

  it('a shift is set with the keyboard, on a phone too', async () => {
    const person = await Person.signsIn(browser, 'dept-a', { width: 375 })
    await person.goes('/duty')
    await person.page.getByRole('button', { name: '下一周' }).focus()
    await person.page.keyboard.press('Enter')
    await person.page.keyboard.press('Enter')
    await person.settles()
    await person.presses('排班')
    await person.picks('岗位', '报到联络员')
    const sheet = person.page.getByRole('dialog')
    await sheet.getByLabel('顺位').fill('4')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await person.sees('班次已排好')
    expect(await person.page.locator('.duty-shift').count()).toBeGreaterThan(0)
    await person.leaves()
  })
})
