import { buffer } from 'node:stream/consumers'
import { chromium, type Browser, type BrowserContext, type Download } from 'playwright-core'
import { inject } from 'vitest'

/**
 * The browser of the test run, as if it were one's own: contexts of others are not seen, and closing it
 * closes one's own. Starting a browser for each file, and its fonts, took longer than many a file.
 */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'))
}

/** What was downloaded; the browser keeps it where only it looks. */
export async function bytesOf(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream())
}

/** Closes a context; a route of its own that is still answering then is let go, not told as an error. */
export async function closeContext(context: BrowserContext): Promise<void> {
  const routed = [context, ...context.pages()]
  await Promise.all(routed.map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })))
  await context.close()
}
