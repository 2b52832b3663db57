import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserOptions } from '../browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all files of this test run share is reached, on this machine alone. */
    browser: string
  }
}

/** Starts the run's browser, and ends it after the last test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ ...(await browserOptions()), host: '127.0.0.1' })
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
