import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const url = process.env.LINLI_URL!
const password = process.env.LINLI_PASSWORD!

export type Shade = 'light' | 'dark'
interface Look {
  shade?: Shade
  width?: number
  /** The address of another installation. */
  at?: string
}

/** A browser that asks nobody else for anything. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--lang=zh-CN'],
  })

/** A person at a screen of their own. */
export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly name: string
  /** Hosts other than ours that any page asked for. */
  readonly strangers: string[] = []
  /** What the browser complained about: blocked scripts, exceptions. */
  readonly complaints: string[] = []

  private readonly home: string

  private constructor(name: string, context: BrowserContext, page: Page, at: string) {
    this.name = name
    this.context = context
    this.page = page
    this.home = at
    const home = new URL(at).host
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol.startsWith('http') && host !== home) this.strangers.push(request.url())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) this.complaints.push(message.text().slice(0, 300))
    })
  }

  static async opens(browser: Browser, name: string, { shade = 'light', width = 1280, at = url }: Look = {}): Promise<Person> {
    const context = await browser.newContext({ viewport: { width, height: width < 768 ? 760 : 900 }, colorScheme: shade, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    context.setDefaultTimeout(20_000)
    return new Person(name, context, await context.newPage(), at)
  }

  static async signsIn(browser: Browser, name: string, look: Look = {}): Promise<Person> {
    const person = await Person.opens(browser, name, look)
    await person.page.goto(`${url}/sign-in`)
    await person.page.getByLabel('账号').fill(name)
    await person.page.getByLabel('密码', { exact: true }).fill(password)
    await person.presses('登录')
    await person.page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor()
    return person
  }

  async goes(path: string) {
    await this.page.goto(this.home + path)
    await this.settles()
  }

  /** Nothing is on its way any more. */
  async settles() {
    await this.page.locator('h1').first().waitFor()
    await this.page.waitForFunction(() => document.querySelector('.bone, [aria-busy=true]') === null)
  }

  button(name: string) {
    // A kit may put a space between two Chinese characters on a button.
    return this.page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
  }

  async presses(name: string) {
    await this.button(name).click()
  }

  /** The dialog of a command: fills it and sends it. */
  async commands(action: string, fill: Record<string, string> = {}) {
    await this.presses(action)
    const sheet = this.page.getByRole('dialog')
    for (const [label, text] of Object.entries(fill)) await sheet.getByLabel(label, { exact: false }).first().fill(text)
    await sheet.locator('button[type=submit]').click()
    await sheet.waitFor({ state: 'detached' })
  }

  /** Chooses a record in a field that searches. */
  async picks(label: string, text: string) {
    const field = this.page.getByRole('combobox', { name: label })
    await field.click()
    await field.fill(text)
    await this.page.locator('.ant-select-item-option', { hasText: text }).first().click()
    // A field for several stays open for more; in one for a single record Escape would mean the dialog.
    if (await field.evaluate((element) => element.closest('.ant-select-multiple') !== null)) await field.press('Escape')
  }

  async sees(text: string | RegExp) {
    await this.page.getByText(text).first().waitFor()
  }

  async leaves() {
    await this.context.close()
  }
}
