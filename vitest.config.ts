import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/run-folder.ts',
    allowOnly: false,
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
})
