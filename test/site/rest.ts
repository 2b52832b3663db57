import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** So long a page that asks for nothing has come to rest, in ms; Playwright waits half a second. */
const QUIET = 120

/**
 * Watches what a page asks for, from now on; what it gives waits until the page has asked for
 * nothing for a while.
 */
export function restOf(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let last = Date.now()
  page.on('request', (request) => open.add(request))
  const end = (request: Request): void => {
    open.delete(request)
    last = Date.now()
  }
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    while (open.size > 0 || Date.now() - last < QUIET) await pause(20)
  }
}
