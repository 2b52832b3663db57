import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { closeContext, openBrowser } from '../shared-browser.ts'
import { serve, type Served } from '../server.ts'
import { bases, fixtureSite, type SiteName } from '../site.ts'
import { noiseOf } from './noise.ts'
import { restOf } from './rest.ts'

/** A page that has been opened and has come to rest. */
export interface Visit {
  readonly page: Page
  readonly noise: readonly string[]
  readonly status: number
  /** Waits until the page has asked for nothing for a while. */
  readonly rest: () => Promise<void>
}

/** A served site and a browser to look at it. */
export interface OpenSite {
  readonly folder: string
  readonly served: Served
  /** Opens a page as a new visitor; the page is closed after the test. */
  readonly visit: (address: string, options?: BrowserContextOptions) => Promise<Visit>
}

/** The search page with results, and with none. */
export const searches = {
  found: 'search/?q=政府信息公开',
  nothing: 'search/?q=罗刹海市',
} as const

/** Serves a folder and opens a browser, until the last test of the file is done. */
export async function openFolder(folder: string, base = '/'): Promise<OpenSite> {
  return openServed(folder, await serve(folder, { base }))
}

/** Opens a browser on a folder that is served, until the last test of the file is done. */
export async function openServed(folder: string, served: Served): Promise<OpenSite> {
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await served.close()
  })
  return {
    folder,
    served,
    visit: async (address, options = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      onTestFinished(() => closeContext(context))
      const page = await context.newPage()
      const noise = noiseOf(page, served.url)
      const rest = restOf(page)
      const response = await page.goto(served.url + address)
      if (options.javaScriptEnabled !== false && address.startsWith('search/'))
        await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' })
      return { page, noise, status: response?.status() ?? 0, rest }
    },
  }
}

/** Serves a fixture site and opens a browser, until the last test of the file is done. */
export async function openSite(name: SiteName): Promise<OpenSite> {
  return openFolder(await fixtureSite(name), bases[name])
}
