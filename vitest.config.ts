import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup/run-folder.ts',
    allowOnly: false,
    // One often waits for another's build: two cores have work for three.
    maxWorkers: 3,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
})
