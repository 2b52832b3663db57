import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/longest-first.ts'
import { together } from './test/setup/together.ts'

const patience = { testTimeout: 240_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    globalSetup: ['test/setup/run-folder.ts', 'test/setup/run-browser.ts'],
    allowOnly: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: together, ...patience } },
      { test: { name: 'together', include: together, isolate: false, ...patience } },
    ],
  },
})
