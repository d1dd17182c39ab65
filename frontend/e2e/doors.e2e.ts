import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person, url } from './town'

describe('the doors', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('a page asks for the sign-in and is returned to afterwards', async () => {
    const person = await Person.opens(browser, 'haitang')
    await person.page.goto(`${url}/divisions?search=街道`)
    await person.page.getByLabel('账号').fill('haitang')
    await person.page.getByLabel('密码', { exact: true }).fill(process.env.LINLI_PASSWORD!)
    await person.presses('登录')
    await person.page.getByRole('heading', { level: 1, name: '行政区划' }).waitFor()
    expect(new URL(person.page.url()).searchParams.get('search')).toBe('街道')
    await person.leaves()
  })

  it('a wrong password is refused in the server’s words, and what was typed stays', async () => {
    const person = await Person.opens(browser, 'haitang')
    await person.page.goto(`${url}/sign-in`)
    await person.page.getByLabel('账号').fill('haitang')
    await person.page.getByLabel('密码', { exact: true }).fill('not the password')
    await person.presses('登录')
    await person.page.getByRole('alert').waitFor()
    expect(await person.page.getByLabel('账号').inputValue()).toBe('haitang')
    await person.leaves()
  })

  it('a reload keeps the session without a token in any storage', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.page.reload()
    await person.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    const stored = await person.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(stored).not.toMatch(/eyJ/)
    await person.leaves()
  })

  it('signing out closes the pages behind it', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.page.getByRole('button', { name: /账号菜单/ }).click()
    await person.presses('退出登录')
    await person.page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
    await person.page.goto(`${url}/whistles`)
    await person.page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
    await person.leaves()
  })

  it('says before anybody signs in that this is a demonstration', async () => {
    const person = await Person.opens(browser, 'haitang')
    await person.page.goto(`${url}/sign-in`)
    await person.page.getByText('演示数据').waitFor()
    await person.leaves()
  })

  it('speaks English to those who ask for it, and remembers', async () => {
    const person = await Person.signsIn(browser, 'haitang')
    await person.page.getByRole('button', { name: /账号菜单/ }).click()
    await person.presses('English')
    await person.page.getByRole('heading', { level: 1, name: 'My desk' }).waitFor()
    await person.page.reload()
    await person.page.getByRole('heading', { level: 1, name: 'My desk' }).waitFor()
    expect(await person.page.evaluate(() => document.documentElement.lang)).toBe('en-US')
    await person.leaves()
  })

  it('the GraphQL explorer signs in and asks, from our own files', async () => {
    const person = await Person.opens(browser, 'haitang')
    await person.page.goto(`${url}/graphiql`)
    await person.page.getByLabel('账号').fill('haitang')
    await person.page.getByLabel('密码').fill(process.env.LINLI_PASSWORD!)
    await person.presses('登录')
    await person.button('退出登录').waitFor()
    await person.page.getByRole('button', { name: /Execute/ }).click()
    await person.page.getByText('"haitang"').first().waitFor()
    expect(person.strangers).toEqual([])
    await person.leaves()
  })
})
