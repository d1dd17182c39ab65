import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person, type Shade } from './town'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  id: string
  nodes: { target: string[] }[]
}

/** What axe finds on a page, as sentences. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Found[] }> } }
    return (await axe.run(document, { resultTypes: ['violations'] })).violations
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`)
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** Pages by the person who uses them; `first` opens the first record of the list. */
const pages: [person: string, paths: string[]][] = [
  ['haitang', ['/', '/whistles', 'first', '/whistles/new', '/divisions', '/organisations', 'first', '/handovers', '/delegations', '/grants', '/self', '/indicators', '/indicators/facts?indicator=RATED_WELL']],
  ['leshan', ['/', '/whistles', '/opening-balances', 'first', '/opening-balances/new', '/indicators', '/policies', '/calendar']],
  ['dept-a', ['/', '/whistles', '/indicators', '/messages', '/messages/settings', '/duty']],
  ['sysadmin', ['/', '/setup', '/slips', '/accounts', 'first', '/calendar', '/rules', '/jobs', '/outbox']],
  ['secadmin', ['/grants', '/delegations', '/accounts', 'first']],
  ['auditor', ['/audit']],
]
const looks: [Shade, number][] = [['light', 1280], ['dark', 1280], ['light', 375], ['dark', 375]]

describe.each(looks)('axe finds nothing, %s at %i pixels', (shade, width) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('on the sign-in page', async () => {
    const person = await Person.opens(browser, 'nobody', { shade, width })
    await person.goes('/sign-in')
    expect(await faults(person.page)).toEqual([])
    await person.leaves()
  })

  it.each(pages)('on the pages of %s', async (name, paths) => {
    const person = await Person.signsIn(browser, name, { shade, width })
    const wrong: Record<string, string[]> = {}
    for (const path of paths) {
      if (path === 'first') {
        const record = person.page.locator('table.list tbody a, .cards a').first()
        if ((await record.count()) === 0) continue
        const list = await person.page.locator('h1').innerText()
        await record.click()
        await person.page.locator('h1').filter({ hasNotText: list }).waitFor()
        await person.settles()
      } else await person.goes(path)
      const found = await faults(person.page)
      if (await sideways(person.page)) found.push('scrolls sideways')
      if (found.length > 0) wrong[new URL(person.page.url()).pathname] = found
    }
    expect(wrong).toEqual({})
    expect(person.strangers).toEqual([])
    expect(person.complaints).toEqual([])
    await person.leaves()
  })

  it('in an open calendar', async () => {
    const person = await Person.signsIn(browser, 'haitang', { shade, width })
    await person.goes('/delegations')
    await person.presses('委托代理')
    await person.page.getByRole('dialog').getByRole('button', { name: '选择日期' }).first().click()
    await person.page.getByRole('group', { name: '选择日期' }).waitFor()
    expect(await faults(person.page)).toEqual([])
    expect(await sideways(person.page)).toBe(false)
    await person.leaves()
  })

  it('in the dialogs', async () => {
    const person = await Person.signsIn(browser, 'sysadmin', { shade, width })
    await person.goes('/accounts')
    await person.presses('新建账号')
    await person.page.getByRole('dialog').locator('button[type=submit]').click()
    await person.page.getByRole('alert').waitFor()
    expect(await faults(person.page)).toEqual([])
    await person.leaves()
  })
})
