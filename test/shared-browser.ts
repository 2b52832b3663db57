import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Download,
  type Locator,
} from 'playwright-core'
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

/** Something that stays where it is for so long has come to rest, in ms. */
const STILL = 150

/**
 * Brings something into view and waits until it rests there: what is drawn on the way moves the page,
 * and a pointer that is let go some ms after it was pressed is then over something else.
 */
export async function atRest(one: Locator): Promise<Locator> {
  const place = async (): Promise<string> => {
    await one.scrollIntoViewIfNeeded()
    return JSON.stringify(await one.boundingBox())
  }
  for (let before = '', now = await place(); now !== before; now = await place()) {
    before = now
    await pause(STILL)
  }
  return one
}
