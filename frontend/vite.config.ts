import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { antdStyles } from './scripts/antd-styles'

const server = process.env.LINLI_URL ?? 'http://127.0.0.1:8080'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react(), antdStyles()],
  resolve: { alias: { '@': here('./src') } },
  server: {
    port: 5173,
    // The browser's own Host goes through: the server compares it with Origin.
    proxy: Object.fromEntries(['/api', '/graphql', '/docs', '/health'].map((path) => [path, { target: server, ws: path === '/graphql', changeOrigin: false }])),
  },
  // The explorer brings workers that the development server can only serve as they are.
  optimizeDeps: { entries: ['index.html'], exclude: ['graphiql/setup-workers/vite'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    reportCompressedSize: false,
    // Nothing may be inlined as a data: address: the content security policy allows 'self' only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    rollupOptions: {
      // GraphiQL carries directives that are meant for another compiler.
      onwarn: (warning, tell) => { if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning) },
      input: { index: here('./index.html'), graphiql: here('./graphiql.html') },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts'],
    setupFiles: ['./src/testing/setup.ts'],
    css: false,
  },
})
