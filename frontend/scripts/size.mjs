// The budget: gzipped JavaScript until the sign-in page and the whistle list can be used.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET = 255_000
const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** Every chunk that a module needs before it can run, itself included. */
function needed(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) needed(next, seen)
  return seen
}

const start = ['index.html', 'src/features/whistles/WhistleListPage.tsx', 'src/features/whistles/words.ts', 'node_modules/graphql-ws/dist/index.js']
const chunks = new Set(start.filter((key) => manifest[key]).flatMap((key) => [...needed(key)]))
let total = 0
for (const key of chunks) {
  const { file } = manifest[key]
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  total += size
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`)
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  of ${BUDGET / 1000} kB until sign-in and the whistle list can be used`)
if (total > BUDGET) {
  console.error('over the budget')
  process.exit(1)
}
