import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person, url } from './town'

const login = `officer-${Date.now().toString(36)}`
const ownPassword = `Own-${Date.now().toString(36)}-Pass-9`

describe('the work of administrators', () => {
  let browser: Browser
  let slip = ''
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('an account is made, and its slip is shown once', async () => {
    const sysadmin = await Person.signsIn(browser, 'sysadmin')
    await sysadmin.goes('/accounts')
    await sysadmin.presses('新建账号')
    const sheet = sysadmin.page.getByRole('dialog')
    await sheet.getByLabel('账号').fill(login)
    await sheet.getByLabel('姓名').fill('经某某')
    await sheet.locator('button[type=submit]').click()
    slip = await sysadmin.page.locator('.slip code').innerText()
    expect(slip.length).toBeGreaterThan(8)
    await sysadmin.page.keyboard.press('Escape')
    await sysadmin.page.getByRole('link', { name: login }).waitFor()
    await sysadmin.leaves()
  })

  it('a coordinator appoints the person to a vacant post', async () => {
    const county = await Person.signsIn(browser, 'shizhong')
    await county.goes('/organisations?search=示例民政局')
    await county.page.getByRole('link', { name: '示例民政局', exact: true }).click()
    const post = county.page.locator('.posts li', { hasText: '报到联络员' })
    await post.getByRole('button', { name: /任\s?职/ }).click()
    const sheet = county.page.getByRole('dialog')
    await sheet.getByLabel('账号').fill(login)
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await post.getByText('经某某').waitFor()
    await county.leaves()
  })

  it('the person signs in with the slip and must choose a password first', async () => {
    const person = await Person.opens(browser, login)
    await person.page.goto(`${url}/sign-in`)
    await person.page.getByLabel('账号').fill(login)
    await person.page.getByLabel('密码', { exact: true }).fill(slip)
    await person.presses('登录')
    await person.page.getByRole('heading', { level: 1, name: '修改密码' }).waitFor()
    await person.page.getByLabel('当前密码', { exact: true }).fill(slip)
    await person.page.getByLabel('新密码', { exact: true }).fill(ownPassword)
    await person.page.getByLabel('再输一次新密码', { exact: true }).fill(ownPassword)
    await person.presses('修改密码')
    await person.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    await person.goes('/self')
    await person.presses('启用')
    await person.page.getByRole('img', { name: /二维码/ }).waitFor()
    await person.leaves()
  })

  it('the security administrator gives a grant and takes it back', async () => {
    const secadmin = await Person.signsIn(browser, 'secadmin')
    await secadmin.goes('/grants')
    await secadmin.presses('新增授权')
    const sheet = secadmin.page.getByRole('dialog')
    await sheet.getByLabel('个人账号').check()
    await secadmin.picks('账号', login)
    await sheet.getByLabel('角色').selectOption('SUBDISTRICT_CLERK')
    await secadmin.picks('行政区划', '海棠街道')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    const row = secadmin.page.locator('tr', { hasText: login })
    await row.getByText('街道工作人员').waitFor()
    await row.getByRole('button', { name: '收回授权' }).click()
    await sheet.getByLabel('原因').fill('演示结束')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await secadmin.leaves()
  })

  it('a deputy acts under the sign 代 until the delegation ends', async () => {
    const secretary = await Person.signsIn(browser, 'tongjiang')
    await secretary.goes('/delegations')
    await secretary.presses('委托代理')
    const sheet = secretary.page.getByRole('dialog')
    await secretary.picks('代理人', '唐某某')
    await sheet.getByLabel('事由').fill('外出培训')
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    const deputy = await Person.signsIn(browser, 'haitang-clerk')
    await deputy.page.locator('.shell-top .tag', { hasText: '代' }).waitFor()
    await deputy.leaves()
    await secretary.page.getByRole('button', { name: '结束代理' }).first().click()
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
    await secretary.sees('已结束')
    await secretary.leaves()
  })

  it('a year is loaded from its notice', async () => {
    const sysadmin = await Person.signsIn(browser, 'sysadmin')
    await sysadmin.goes('/calendar')
    await sysadmin.sees(/尚未载入|2027/)
    await sysadmin.commands('载入一年', { 依据: '演示用，待正式通知', 放假日期: '2027-01-01\n2027-02-06\n2027-02-08', 调休补班日期: '2027-02-20' })
    await sysadmin.page.getByRole('heading', { name: '2027' }).waitFor()
    await sysadmin.leaves()
  })

  it('the auditor finds all of it, with what changed', async () => {
    const auditor = await Person.signsIn(browser, 'auditor')
    await auditor.goes('/audit?action=account.create')
    await auditor.page.getByRole('button', { name: '新建账号' }).first().click()
    const sheet = auditor.page.getByRole('dialog')
    await sheet.getByText('account.create').waitFor()
    expect(await sheet.innerText()).not.toContain(slip)
    await auditor.leaves()
  })
})
