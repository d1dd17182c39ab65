import { execFileSync, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const linli = process.env.LINLI_BIN!
/** What the tests themselves are told is no setting of a server. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LINLI_')))

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** An empty installation, as a city starts it: one administrator, known by the slip that was printed. */
export async function install(account: string) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-e2e-first-'))
  const at = `127.0.0.1:${await freePort()}`
  const settings = ['--data-dir', folder, '--listen', at]
  const said = execFileSync(linli, ['account', 'create', '--account', account, '--name', '初某某', '--role', 'system-administrator', ...settings], { encoding: 'utf8', env })
  const server = spawn(linli, ['serve', ...settings], { stdio: 'ignore', env })
  const url = `http://${at}`
  const until = Date.now() + 30_000
  while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) {
    if (Date.now() > until || server.exitCode !== null) throw new Error('the installation did not start')
    await new Promise((wait) => setTimeout(wait, 100))
  }
  return {
    url,
    slip: said.trim().split('\n').at(-1)!.trim(),
    async ends() {
      const gone = new Promise((resolve) => server.on('close', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const STEP_SECONDS = 30

/** The six digits an authenticator shows for a secret; `later` is how many steps from now (RFC 6238). */
export function codeOf(secret: string, later = 0): string {
  const bits = [...secret.replace(/[\s=]/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS) + later))
  const mac = createHmac('sha1', key).update(step).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
