// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const here = new URL('..', import.meta.url).pathname

it('every Ant Design component in use has its rules in the static sheet', () => {
  const sheet = readFileSync(join(here, 'scripts/antd-styles.ts'), 'utf8')
  const files = readdirSync(join(here, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const used = new Set(
    files.flatMap((path) => {
      const names = /import \{([^}]*)\} from 'antd'/.exec(readFileSync(join(here, 'src', path), 'utf8'))?.[1] ?? ''
      return names.split(',').map((name) => name.trim()).filter((name) => name && !name.startsWith('type '))
    }),
  )
  expect([...used].filter((name) => !sheet.includes(`h(${name},`) && name !== 'ConfigProvider')).toEqual([])
})
