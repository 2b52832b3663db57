/** Asks a search page in a real browser, each query with empty caches, and measures. */

import type { Browser, Page } from 'playwright-core'
import type { CountingServer, Sent } from './counting-server.ts'

/** What one query took. Times are from the start of the navigation, in ms. */
export interface Answer {
  readonly query: string
  /** Bytes over those of the search page made ready without a query. */
  readonly bytes: number
  readonly firstResult: number | undefined
  readonly idle: number
  readonly count: number
  /** Addresses of the results in the page, or ids of results. */
  readonly shown: readonly string[]
}

interface Noted {
  firstResult?: number
  idle?: number
  foundIds?: string[]
}

const PATIENCE_MS = 120_000

/** What of a page is looked at. */
export interface Looked {
  /** Selects the lists that are waited for. */
  readonly lists: string
  /** Selects their results, in order. */
  readonly results: string
  /** Whether what is sent from a path counts. */
  readonly counts: (path: string) => boolean
}

/** The list of what stands word for word, and all that is sent. */
export const exactList: Looked = {
  lists: '#results',
  results: '#results > li',
  counts: () => true,
}

/** Both lists of a page that has two, the related results after the exact ones. */
export const bothLists: Looked = {
  lists: '#results, #related',
  results: '#results > li, #related > li',
  counts: () => true,
}

/** Runs in the page, before its own scripts: notes when results come and when the lists are idle. */
function note(selector: string): void {
  const noted = window as unknown as Noted
  let wasBusy = false
  const look = (): void => {
    const lists = [...document.querySelectorAll(selector)]
    if (lists.length === 0) return
    if (lists.some((list) => list.querySelector('li'))) noted.firstResult ??= performance.now()
    const isBusy = lists.some((list) => list.getAttribute('aria-busy') === 'true')
    if (wasBusy && !isBusy) noted.idle = performance.now()
    wasBusy = isBusy
  }
  const options = { subtree: true, childList: true, attributes: true }
  new MutationObserver(look).observe(document, options)
}

/** Results of a selector by address, and by Pagefind's ids where the page tells them. */
function answered(selector: string): {
  count: number
  shown: string[]
  ids: string[]
  times: Noted
} {
  const { firstResult, idle, foundIds = [] } = window as unknown as Noted
  const links = [...document.querySelectorAll<HTMLAnchorElement>(selector)]
  return {
    count: Number(document.querySelector('#result-count')?.textContent ?? 0),
    shown: links.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
    ids: foundIds,
    times: {
      ...(firstResult !== undefined && { firstResult }),
      ...(idle !== undefined && { idle }),
    },
  }
}

async function inNewContext<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

function sum(sent: Sent, known: Sent, counts: Looked['counts']): number {
  const counted = [...sent].filter(([path]) => !known.has(path) && counts(path))
  return counted.reduce((bytes, [, more]) => bytes + more, 0)
}

/** What the search page loads before a first query: opened, the field in focus, all at rest. */
export function ready(browser: Browser, server: CountingServer): Promise<Sent> {
  return inNewContext(browser, async (page) => {
    server.taken()
    await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' })
    await page.locator('main input[type=search], body > input[type=search]').first().focus()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1500)
    return server.taken()
  })
}

/** A phone on a mobile line, as Lighthouse has it: ms there and back, bytes a second, how much slower it is. */
const PHONE = { latency: 150, bytes: 204_800, slower: 4 }

async function asOnPhone(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: PHONE.bytes,
    uploadThroughput: PHONE.bytes,
  })
  await client.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower })
}

/** Asks one query by its address. */
export function ask(
  browser: Browser,
  server: CountingServer,
  before: Sent,
  query: string,
  { lists, results, counts }: Looked,
  isOnPhone = false,
): Promise<Answer> {
  return inNewContext(browser, async (page) => {
    server.taken()
    if (isOnPhone) await asOnPhone(page)
    await page.addInitScript(note, lists)
    await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`)
    await page.waitForFunction(
      () => (window as unknown as { idle?: number }).idle !== undefined,
      undefined,
      { timeout: PATIENCE_MS },
    )
    const { count, shown, ids, times } = await page.evaluate(answered, results)
    const bytes = sum(server.taken(), before, counts)
    const { firstResult, idle = Number.NaN } = times
    return { query, bytes, firstResult, idle, count, shown: ids.length > 0 ? ids : shown }
  })
}
