// Writes name.gz beside every text asset over 1 kB, so that the server never compresses while somebody waits.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url).pathname
let files = 0
for (const entry of readdirSync(dist, { recursive: true })) {
  const path = join(dist, entry)
  if (!/\.(js|css|html|svg|json|ttf)$/.test(path) || !statSync(path).isFile() || statSync(path).size <= 1024) continue
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  files++
}
console.log(`precompressed ${files} files`)
