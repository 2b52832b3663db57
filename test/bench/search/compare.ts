/** Search on a finished site: bytes, times and correctness of the fixed queries. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { ask, exactList, ready, type Answer } from './ask.ts'
import { serveCounting } from './counting-server.ts'
import { queries } from './queries.ts'
import { judged, type Judgement, type Truth } from './truth.ts'

/** An answer, held against brute force. */
export type Judged = Answer & Judgement & { readonly due: number }

/** Search on one site. */
export interface SearchRun {
  /** Bytes of the search page made ready, before a query. */
  readonly before: number
  readonly answers: readonly Judged[]
}

/** Ids of stock Pagefind's results → addresses, read from its fragments. */
export function fragmentAddresses(index: string): Map<string, string> {
  const folder = join(index, 'fragment')
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString()
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }
      return [name.replace(/\.pf_fragment$/, ''), url]
    }),
  )
}

/** The name of a report, `organ/year`, in its address. */
export function reportName(address: string): string {
  return /reports\/([^/]+\/\d{4})/.exec(address)?.[1] ?? address
}

/** Asks a site every query. `index` is given where results are told by stock Pagefind's ids. */
export async function searchRun(
  browser: Browser,
  site: string,
  truth: Truth,
  index?: string,
): Promise<SearchRun> {
  const server = await serveCounting(site)
  const addresses = index === undefined ? new Map<string, string>() : fragmentAddresses(index)
  // Where few results stand word for word our page goes on to related ones, judged by themselves.
  const counts = (path: string): boolean => index !== undefined || !path.startsWith('/pagefind/')
  const looked = { ...exactList, counts }
  try {
    // Once to warm the machine, not the browser: every context begins with empty caches.
    await ready(browser, server)
    const before = await ready(browser, server)
    const answers: Judged[] = []
    for (const { text } of queries) {
      const answer = await ask(browser, server, before, text, looked)
      const shown = new Set(answer.shown.map((id) => reportName(addresses.get(id) ?? id)))
      const due = truth.get(text) ?? new Set<string>()
      answers.push({ ...answer, ...judged(shown, answer.count, due), due: due.size })
    }
    return { before: [...before.values()].reduce((sum, bytes) => sum + bytes, 0), answers }
  } finally {
    await server.close()
  }
}
