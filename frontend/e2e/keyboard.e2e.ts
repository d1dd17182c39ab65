import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person, url } from './town'

const title = `只用键盘发起 ${Date.now().toString(36)}`

describe('with the keyboard alone', () => {
  let browser: Browser
  let person: Person

  beforeAll(async () => {
    browser = await openBrowser()
    person = await Person.opens(browser, 'haitang')
  })
  afterAll(() => browser?.close())

  const focused = () =>
    person.page.evaluate(() => {
      const element = document.activeElement
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : undefined
      return (labelled ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
    })

  /** Tabs until the focus is on what begins with this. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if ((await focused()).replace(/\s/g, '').startsWith(name)) return
      await person.page.keyboard.press('Tab')
    }
    throw new Error(`the focus never came to ${name}`)
  }

  it('a person signs in', async () => {
    await person.page.goto(`${url}/sign-in`)
    await tabTo('账号')
    await person.page.keyboard.type('haitang')
    await tabTo('密码')
    await person.page.keyboard.type(process.env.LINLI_PASSWORD!)
    await person.page.keyboard.press('Enter')
    await person.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
  })

  it('sounds a whistle', async () => {
    const { keyboard } = person.page
    await keyboard.press('g')
    await keyboard.press('n')
    await person.page.getByRole('heading', { level: 1, name: '发起吹哨' }).waitFor()
    await tabTo('标题')
    await keyboard.type(title)
    await tabTo('疑难事项')
    await keyboard.press('ArrowDown')
    await tabTo('情况说明')
    await keyboard.type('占道经营反复出现，街道没有执法权。')
    await tabTo('主办单位')
    await keyboard.type('示例城管局')
    await person.page.locator('.ant-select-item-option', { hasText: '示例城管局' }).first().waitFor()
    await keyboard.press('Enter')
    await tabTo('存稿并吹哨')
    await keyboard.press('Enter')
    await person.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await person.sees('已吹哨')
  })

  it('skips to the content and searches', async () => {
    const { keyboard } = person.page
    await person.goes('/')
    await keyboard.press('Tab')
    expect(await focused()).toBe('跳到正文')
    await keyboard.press('/')
    await keyboard.type(title)
    await keyboard.press('Enter')
    await person.page.getByRole('link', { name: title }).first().waitFor()
  })

  it('learns the shortcuts and closes them', async () => {
    await person.goes('/')
    await person.page.keyboard.press('?')
    await person.page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    await person.page.keyboard.press('Escape')
    await person.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('writes a date or walks to it, and Escape leaves only the calendar', async () => {
    const { keyboard } = person.page
    await person.goes('/delegations')
    await person.presses('委托代理')
    const sheet = person.page.getByRole('dialog')
    const start = sheet.getByLabel('开始')
    await start.fill('')
    await tabTo('开始')
    await keyboard.type('2026/12/1')
    await keyboard.press('Tab')
    expect(await start.inputValue()).toBe('2026年12月1日')
    expect(await focused()).toBe('选择日期')
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowRight')
    expect(await focused()).toBe('2026年12月9日')
    await keyboard.press('Enter')
    expect(await start.inputValue()).toBe('2026年12月9日')
    expect(await focused()).toBe('选择日期')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await sheet.getByRole('group', { name: '选择日期' }).waitFor({ state: 'detached' })
    expect(await sheet.isVisible()).toBe(true)
    await keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })
})
