import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, install } from './installation'
import { openBrowser, Person } from './town'

const ownPassword = `First-${Date.now().toString(36)}-Pass-9`

describe('the first steps of an administrator in a new installation', () => {
  let browser: Browser
  let installation: Awaited<ReturnType<typeof install>>
  let secret = ''
  beforeAll(async () => {
    browser = await openBrowser()
    installation = await install('first-admin')
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.ends()
  })

  const signIn = async (password: string) => {
    const person = await Person.opens(browser, 'first-admin', { at: installation.url })
    await person.goes('/sign-in')
    await person.page.getByLabel('账号').fill('first-admin')
    await person.page.getByLabel('密码', { exact: true }).fill(password)
    await person.presses('登录')
    return person
  }

  it('lead to a password of one’s own, then to the second factor, and no page opens before', async () => {
    const admin = await signIn(installation.slip)
    const heading = (name: string) => admin.page.getByRole('heading', { level: 1, name }).waitFor()
    await heading('修改密码')
    await admin.page.getByLabel('当前密码', { exact: true }).fill(installation.slip)
    await admin.page.getByLabel('新密码', { exact: true }).fill(ownPassword)
    await admin.page.getByLabel('再输一次新密码', { exact: true }).fill(ownPassword)
    await admin.presses('修改密码')
    await heading('动态口令')
    await admin.goes('/accounts')
    await heading('动态口令')

    await admin.presses('启用')
    await admin.page.getByRole('img', { name: /二维码/ }).waitFor()
    secret = await admin.page.locator('.secret').innerText()
    await admin.page.getByLabel('六位动态口令').fill('000000')
    await admin.presses('确认启用')
    await admin.page.getByRole('alert').waitFor()
    await admin.page.getByLabel('六位动态口令').fill(codeOf(secret))
    await admin.presses('确认启用')
    await heading('我的工作台')
    await admin.goes('/accounts')
    await admin.page.getByRole('link', { name: 'first-admin' }).waitFor()
    await admin.leaves()
  })

  it('end with a sign-in that asks for the code', async () => {
    const admin = await signIn(ownPassword)
    await admin.page.getByRole('heading', { level: 1, name: '第二步：动态口令' }).waitFor()
    // The code that confirmed the factor opens nothing; the next one does, by a phone that is a little fast.
    await admin.page.getByLabel('动态口令', { exact: true }).fill(codeOf(secret, 1))
    await admin.presses('验证')
    await admin.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    expect(admin.complaints).toEqual([])
    await admin.leaves()
  })
})
