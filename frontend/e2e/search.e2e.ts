import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('the box at the top', () => {
  let browser: Browser
  let person: Person

  beforeAll(async () => {
    browser = await openBrowser()
    person = await Person.signsIn(browser, 'haitang')
  })
  afterAll(() => browser?.close())

  const box = () => person.page.getByRole('combobox')
  const options = () => person.page.getByRole('option')
  const chosen = () => person.page.locator('[role=option][aria-selected=true]')
  const faults = async ({ page } = person) => {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      return (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
  }

  it('says what can be searched, and that nothing was found', async () => {
    await box().waitFor()
    await person.page.keyboard.press('/')
    await box().and(person.page.locator(':focus')).waitFor()
    await person.sees('可搜索吹哨')
    await box().fill('无此一物')
    await person.sees('没有找到“无此一物”')
    expect(await faults()).toEqual([])
  })

  it('shows what is found by kind while it is typed, and leads to it by the keyboard', async () => {
    await box().fill('htjd')
    await person.page.getByRole('group', { name: '单位' }).waitFor()
    await person.page.getByRole('group', { name: '区划' }).waitFor()
    await box().fill('海棠街道')
    await person.page.locator('[role=option] mark', { hasText: '海棠街道' }).first().waitFor()
    expect(await faults()).toEqual([])
    const first = await options().first().innerText()
    await person.page.keyboard.press('ArrowDown')
    expect(await chosen().innerText()).toBe(first)
    await person.page.keyboard.press('ArrowUp')
    expect(await chosen().innerText()).toContain('全部结果')
    await person.page.keyboard.press('Escape')
    expect(await options().count()).toBe(0)
    await box().fill('海棠街道办事处')
    await options().filter({ hasText: '海棠街道办事处' }).first().click()
    await person.page.getByRole('heading', { level: 1, name: /海棠街道办事处/ }).waitFor()
  })

  it('leads to all results, with the kinds as tabs', async () => {
    await box().fill('海棠')
    await person.page.keyboard.press('Enter')
    await person.page.waitForURL(/\/search\?text=/)
    await person.page.getByRole('heading', { level: 2, name: '单位', exact: true }).waitFor()
    await person.page.getByRole('navigation', { name: '搜索结果' }).getByRole('link', { name: '区划' }).click()
    await person.page.waitForURL(/kind=division/)
    await person.page.getByRole('heading', { level: 2, name: '单位', exact: true }).waitFor({ state: 'detached' })
    await person.page.getByRole('heading', { level: 2, name: '区划', exact: true }).waitFor()
    expect(await faults()).toEqual([])
    expect(person.complaints).toEqual([])
  })

  it('is a page of its own on a phone', async () => {
    const phone = await Person.signsIn(browser, 'tongjiang', { width: 375, shade: 'dark' })
    await phone.page.getByRole('link', { name: '搜索' }).click()
    await phone.page.getByRole('searchbox').fill('通江')
    await phone.page.keyboard.press('Enter')
    await phone.page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    expect(await faults(phone)).toEqual([])
    await phone.leaves()
  })
})
