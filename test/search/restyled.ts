/** How many elements a browser styles anew while something is done: a count, the same on any machine. */

import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly args?: { readonly elementCount?: number }
}

/** The elements whose style was worked out while `work` went on, each time counted. */
export async function restyledBy(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink'] })
  let trace: Buffer
  try {
    await work()
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  return traceEvents.reduce((sum, { name, args }) => {
    return name === 'UpdateLayoutTree' ? sum + (args?.elementCount ?? 0) : sum
  }, 0)
}
