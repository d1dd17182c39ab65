import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// One browser and one server for all: the stories follow each other, and two cores have enough to do.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    environment: 'node',
    include: ['*.e2e.ts'],
    globalSetup: ['./setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
