import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import { Button, Checkbox, ConfigProvider, Select } from 'antd'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import type { Plugin } from 'vite'

/**
 * The rules of every Ant Design component that Linli uses. A component that is missing here has no style
 * at run time, because the theme runs without its style engine (see look/theme.ts).
 */
const used = [
  h(Button, { key: 'button' }, 'x'),
  h(Button, { key: 'loading', loading: true }, 'x'),
  h(Checkbox, { key: 'checkbox' }),
  h(Select, { key: 'select' }),
]

/** Serves Ant Design's rules as one static style sheet, so that no browser computes them while it starts. */
export function antdStyles(): Plugin {
  const name = 'virtual:antd.css'
  return {
    name: 'linli-antd-styles',
    resolveId: (id) => (id === name ? '\0' + name : undefined),
    load(id) {
      if (id !== '\0' + name) return
      const cache = createCache()
      renderToString(h(StyleProvider, { cache }, h(ConfigProvider, { theme: { hashed: false } }, ...used)))
      return `@layer antd{${extractStyle(cache, { plain: true, types: 'style' })}}`
    },
  }
}
