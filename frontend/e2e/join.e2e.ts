import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

describe('whoever has a telephone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** The code that a demonstration shows among what was sent. */
  const code = async (administrator: Person) => {
    await administrator.goes('/outbox')
    const text = await administrator.page.getByText(/验证码\d{6}/).first().innerText()
    return /\d{6}/.exec(text)![0]
  }

  it('signs up on a phone, and becomes a liaison by the slip of a secretary', async () => {
    const secretary = await Person.signsIn(browser, 'haitang')
    await secretary.goes('/invitations')
    await secretary.presses('发放邀请单')
    await secretary.picks('单位', '示例实验中学')
    await secretary.picks('岗位', '共建联络员')
    await secretary.page.getByRole('dialog').getByRole('button', { name: '发放邀请单' }).click()
    const slip = await secretary.page.locator('.slip code').innerText()
    expect(slip).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/)
    await secretary.page.getByRole('img', { name: '二维码：登记地址' }).waitFor()

    const person = await Person.opens(browser, 'liaison', { width: 375 })
    await person.goes(`/join#code=${slip}`)
    await person.page.getByRole('heading', { level: 1, name: '联络员登记' }).waitFor()
    expect(person.page.url()).not.toContain(slip)
    await person.page.getByLabel('手机号').fill('13800077001')
    await person.presses('获取验证码')
    await person.page.getByLabel('验证码').waitFor()
    const administrator = await Person.signsIn(browser, 'sysadmin')
    await person.page.getByLabel('验证码').fill(await code(administrator))
    await person.presses('登录')
    await person.page.getByLabel('姓名').fill('试某某')
    await person.presses('登录')
    await person.page.getByRole('heading', { level: 1, name: '试某某' }).waitFor()
    await person.page.getByText(/共建联络员/).waitFor()
    expect(await person.page.getByRole('link', { name: '吹哨报到' }).count()).toBe(0)
    expect(person.complaints).toEqual([])
    for (const one of [secretary, person, administrator]) await one.leaves()
  })
})
