import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

const title = `学道街雨水井返水 ${Date.now().toString(36)}`

describe('a whistle, from the clerk to the closing', () => {
  let browser: Browser
  let clerk: Person, secretary: Person, lead: Person, support: Person
  let address = ''

  beforeAll(async () => {
    browser = await openBrowser()
    clerk = await Person.signsIn(browser, 'haitang-clerk')
    secretary = await Person.signsIn(browser, 'haitang')
    lead = await Person.signsIn(browser, 'dept-a')
    support = await Person.signsIn(browser, 'dept-b', { width: 375 })
  })
  afterAll(() => browser?.close())

  it('is drafted by the clerk', async () => {
    await clerk.goes('/whistles/new')
    await clerk.page.getByLabel('标题', { exact: true }).fill(title)
    await clerk.page.getByLabel(/^应急处置/).check()
    await clerk.picks('发生地', '府街')
    await clerk.page.getByLabel(/^具体地点/).fill('学道街 12 号门前')
    await clerk.page.getByLabel('情况说明').fill('雨水井返水，积水约三十厘米。社区已设置警示，请部门到场疏通。')
    await clerk.picks('主办单位', '示例城管局')
    await clerk.picks('协办单位', '示例住建局')
    await clerk.presses('存为草稿')
    await clerk.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await clerk.sees('草稿')
    address = new URL(clerk.page.url()).pathname
  })

  it('is sounded by the secretary, who finds it among the drafts; the lead department sees it come', async () => {
    await lead.goes('/whistles')
    await secretary.goes('/whistles?state=DRAFT')
    await secretary.page.getByRole('link', { name: title }).click()
    await secretary.commands('吹哨')
    await secretary.sees('已吹哨')
    // No reload: the line brings it.
    await lead.page.getByRole('link', { name: title }).waitFor({ timeout: 10_000 })
  })

  it('is acknowledged, reported in and handled by both departments, one of them on a phone', async () => {
    for (const officer of [lead, support]) {
      await officer.goes(address)
      await officer.commands('签收')
      await officer.commands('报到', { 到场人员: officer === lead ? '陈工、赵工' : '李敏' })
      await officer.commands('开始办理')
      await officer.commands('办结', { 办理结果: '清掏雨水井六座，复查无返水。' })
    }
    await secretary.sees('待核实')
  })

  it('is confirmed, rated and closed by the secretary', async () => {
    await secretary.presses('核实评价')
    const sheet = secretary.page.getByRole('dialog')
    for (const rating of await sheet.locator('fieldset.rating').all()) await rating.getByRole('radio').nth(4).check({ force: true })
    await sheet.getByLabel(/^核实意见/).fill('现场复查，积水已退。')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await secretary.commands('销哨')
    await secretary.sees('已销哨')
    const acts = await secretary.page.locator('.timeline strong').allTextContents()
    expect(acts).toEqual(expect.arrayContaining(['起草', '吹哨', '签收', '报到', '开始办理', '办结', '核实评价', '销哨']))
  })

  it('asked no other host and met no complaint', () => {
    for (const person of [clerk, secretary, lead, support]) {
      expect(person.strangers, person.name).toEqual([])
      expect(person.complaints, person.name).toEqual([])
    }
  })
})
