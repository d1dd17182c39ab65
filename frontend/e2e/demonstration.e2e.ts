import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './installation'
import { openBrowser, Person } from './town'

/** A demonstration of its own: what is done to its clock and its records concerns no other test. */
async function demonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-e2e-demo-'))
  const at = `127.0.0.1:${await freePort()}`
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LINLI_')))
  const server = spawn(process.env.LINLI_BIN!, ['demo', '--data-dir', folder, '--listen', at], { stdio: 'ignore', env: { ...env, LINLI_DEMO_NOW: '2026-11-23T09:00:00+08:00' } })
  const url = `http://${at}`
  const until = Date.now() + 60_000
  while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) {
    if (Date.now() > until || server.exitCode !== null) throw new Error('the demonstration did not start')
    await new Promise((wait) => setTimeout(wait, 100))
  }
  return {
    url,
    async ends() {
      const gone = new Promise((resolve) => server.on('close', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

describe('the story of a demonstration, played through its bar', () => {
  let browser: Browser
  let demo: Awaited<ReturnType<typeof demonstration>>
  let person: Person

  /** Presses what the bar offers next; the page opens as whoever does it. */
  const next = async () => {
    await person.page.locator('.demo-bar').getByRole('button', { name: '去办' }).click()
    await person.settles()
  }
  const at = (step: string) => person.page.locator('.demo-story', { hasText: step }).waitFor({ timeout: 10_000 })

  beforeAll(async () => {
    demo = await demonstration()
    browser = await openBrowser()
    person = await Person.opens(browser, 'audience', { at: demo.url })
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await demo?.ends()
  })

  it('begins at the door with a role and no password', async () => {
    await person.goes('/sign-in')
    await person.page.getByRole('button', { name: /街道工作人员/ }).click()
    await person.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    await at('1/9 社区反映，街道登记')
  })

  it('is drafted, and sounded by the secretary', async () => {
    await next()
    await person.page.getByLabel('标题', { exact: true }).fill('跟着走的一件')
    await person.page.getByLabel(/^应急处置/).check()
    await person.picks('发生地', '府街')
    await person.page.getByLabel('情况说明').fill('东门路灯不亮，老人夜间出行不便。')
    await person.picks('主办单位', '示例城管局')
    await person.presses('存为草稿')
    await at('2/9 书记吹哨')
    await next()
    await person.commands('吹哨')
  })

  it('is done by the department step by step', async () => {
    for (const [step, act, fill] of [['3/9', '签收', {}], ['4/9', '报到', { 到场人员: '陈工' }], ['5/9', '开始办理', {}], ['6/9', '办结', { 办理结果: '已换灯。' }]] as [string, string, Record<string, string>][]) {
      await at(step)
      await next()
      await person.commands(act, fill)
    }
  })

  it('is confirmed and closed, and a number shows it', async () => {
    await at('7/9 街道核实评价')
    await next()
    await person.presses('核实评价')
    const sheet = person.page.getByRole('dialog')
    await sheet.locator('fieldset.rating').getByRole('radio').nth(4).check({ force: true })
    await sheet.getByLabel(/^核实意见/).fill('已核实。')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await at('8/9 书记销哨')
    await next()
    await person.commands('销哨')
    await at('走完了')
  })

  it('sets the clock forward for two pages, and nobody is signed out', async () => {
    const other = await Person.opens(browser, 'second', { at: demo.url, width: 375 })
    await other.goes('/sign-in')
    await other.page.getByRole('button', { name: /dept-a/ }).click()
    await other.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    await person.page.getByRole('button', { name: '拨快1天' }).click()
    await person.page.locator('.demo-bar time', { hasText: '11月24日' }).waitFor()
    await other.page.locator('.demo-bar').getByRole('button', { name: '更多' }).click()
    await other.page.getByRole('dialog').locator('time', { hasText: '11月24日' }).waitFor({ timeout: 10_000 })
    await other.page.keyboard.press('Escape')
    for (const one of [person, other]) {
      await one.goes('/whistles')
      await one.page.locator('.demo-bar').waitFor()
    }
    await other.leaves()
  })

  it('begins anew, and the page is the same person again', async () => {
    await person.page.getByRole('button', { name: '重置', exact: true }).click()
    await person.presses('重置演示')
    await person.page.locator('.demo-bar time', { hasText: '11月23日' }).waitFor({ timeout: 15_000 })
    await at('1/9 社区反映，街道登记')
    await person.page.locator('.demo-bar', { hasText: '海某某' }).waitFor()
    expect(person.complaints).toEqual([])
    expect(person.strangers).toEqual([])
  })
})
