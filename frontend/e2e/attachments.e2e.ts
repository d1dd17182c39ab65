import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Person } from './town'

const title = `三江路井盖破损 ${Date.now().toString(36)}`
const picture = readFileSync(new URL('../../data/demo/water-on-the-road.jpg', import.meta.url))

/** One part of a zip archive, by the sizes in its central directory. */
function part(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

describe('evidence of a whistle, and its order sheet on paper', () => {
  let browser: Browser
  let clerk: Person, secretary: Person
  let address = ''

  beforeAll(async () => {
    browser = await openBrowser()
    clerk = await Person.signsIn(browser, 'haitang-clerk')
    secretary = await Person.signsIn(browser, 'haitang', { width: 375 })
    await clerk.goes('/whistles/new')
    await clerk.page.getByLabel('标题', { exact: true }).fill(title)
    await clerk.page.getByLabel(/^疑难事项/).check()
    await clerk.picks('发生地', '府街')
    await clerk.page.getByLabel('情况说明').fill('井盖破损，夜间行人有危险，已放置警示标志。')
    await clerk.picks('主办单位', '示例城管局')
    await clerk.presses('存为草稿')
    await clerk.page.getByRole('heading', { level: 1, name: title }).waitFor()
    address = new URL(clerk.page.url()).pathname
  })
  afterAll(() => browser?.close())

  const chooser = (person: Person) => person.page.locator('.attachments input[type=file]').last()

  it('takes a photo and a file, and says in words what it does not take', async () => {
    await chooser(clerk).setInputFiles([
      { name: '现场.jpg', mimeType: 'image/jpeg', buffer: picture },
      { name: '情况.txt', mimeType: 'text/plain', buffer: Buffer.from('已放置警示标志') },
      { name: '绝密-名单.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
    ])
    await clerk.page.getByRole('img', { name: '现场.jpg' }).waitFor()
    await clerk.page.getByRole('button', { name: '情况.txt' }).first().waitFor()
    const refused = clerk.page.getByRole('alert').filter({ hasText: '不是涉密网络' })
    await refused.waitFor()
    // What is refused for good offers no second try.
    expect(await clerk.page.getByRole('button', { name: '重试' }).count()).toBe(0)
    await clerk.page.getByRole('button', { name: '不传了' }).click()
    await refused.waitFor({ state: 'detached' })
  })

  it('shows the photo, by the keyboard alone, to whoever reads the whistle', async () => {
    await secretary.goes(address)
    const small = secretary.page.getByRole('button', { name: '查看 现场.jpg' })
    await small.focus()
    await secretary.page.keyboard.press('Enter')
    const sheet = secretary.page.getByRole('dialog', { name: '现场.jpg' })
    const image = sheet.getByRole('img', { name: '现场.jpg' })
    await image.waitFor()
    expect(await image.evaluate((element) => (element as HTMLImageElement).decode().then(() => (element as HTMLImageElement).naturalWidth))).toBe(960)
    await secretary.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('saves a file under its own name', async () => {
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('button', { name: '情况.txt' }).first().click()])
    expect(download.suggestedFilename()).toBe('情况.txt')
    expect(readFileSync(await download.path(), 'utf8')).toBe('已放置警示标志')
  })

  it('tries again after a broken line and adds once', async () => {
    await clerk.page.route('**/attach', (route) => route.abort(), { times: 1 })
    await chooser(clerk).setInputFiles({ name: '补充.txt', mimeType: 'text/plain', buffer: Buffer.from('补充说明') })
    await clerk.page.getByRole('button', { name: '重试' }).click()
    await clerk.page.getByRole('button', { name: '补充.txt' }).first().waitFor()
    expect(await clerk.page.locator('.files').first().getByText('补充.txt').count()).toBe(1)
  })

  it('asks before it removes; the other screen sees it go', async () => {
    await clerk.page.getByRole('button', { name: '删除 补充.txt' }).click()
    await clerk.page.getByRole('dialog').getByRole('button', { name: /取\s?消/ }).click()
    await clerk.page.getByRole('button', { name: '删除 补充.txt' }).click()
    await clerk.page.getByRole('dialog').getByRole('button', { name: /删\s?除/ }).click()
    await clerk.page.getByRole('button', { name: '补充.txt' }).first().waitFor({ state: 'detached' })
    await secretary.page.getByText('补充.txt').waitFor({ state: 'detached', timeout: 10_000 })
  })

  it('prints the order sheet on one page of A4', async () => {
    await clerk.goes(`${address}/print`)
    await clerk.page.getByRole('heading', { level: 1, name: '街道吹哨派单' }).waitFor()
    await clerk.sees(title)
    const pdf = (await clerk.page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    const [width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number)
    expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842])
    expect(await clerk.page.locator('.shell-side, .shell-top').count()).toBe(0)
  })

  it('gives the same sheet as a Word file', async () => {
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.presses('下载 Word')])
    expect(download.suggestedFilename()).toMatch(/^街道吹哨派单 .*\.docx$/)
    const xml = part(readFileSync(await download.path()), 'word/document.xml')
    const parsed = await clerk.page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null, xml)
    expect(parsed, 'well-formed').toBe(true)
    for (const words of ['街道吹哨派单', title, '示例城管局', '仿宋_GB2312']) expect(xml).toContain(words)
  })

  it('met no blocked script and no other host', () => {
    for (const person of [clerk, secretary]) expect([...person.complaints, ...person.strangers]).toEqual([])
  })
})
