/** The explorer on a finished site: what its first answer takes, and the next, on a phone of some years ago. */

import type { Browser, Page } from 'playwright-core'
import { median } from './measure/statistics.ts'
import { serveCounting } from './search/counting-server.ts'

/** How much slower than this machine the processor is made. */
const SLOWDOWN = 4

/** What is asked first; each is asked of empty caches, and then for the figure beside it. */
const VIEWS = [
  'figure=requests.received.total&year=2023',
  'figure=review.litigationDirect.corrected&year=2023&where=>0',
  'figure=proactive.licences.decisions&year=2023&where=前10%',
  'figure=requests.outcomes.granted.naturalPerson&year=2022',
  'figure=requests.carriedOut.total&year=2023,2022,2021,2020',
] as const

/** Medians over some views. */
export interface ExplorerRun {
  /** All that is sent from the empty cache on, uncompressed. */
  readonly bytes: number
  /** Milliseconds from opening the page to its answer, and from another choice to the next. */
  readonly first: number
  readonly next: number
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const result = document.querySelector('#explore-result')
    return result?.getAttribute('aria-busy') === 'false' && result.childElementCount > 0
  })
}

/** Opens views of the explorer one after the other, each in a new browser context. */
export async function explorerRun(browser: Browser, site: string): Promise<ExplorerRun> {
  const server = await serveCounting(site)
  const [bytes, first, next]: [number[], number[], number[]] = [[], [], []]
  try {
    for (const view of VIEWS) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
      server.taken()
      const begun = performance.now()
      await page.goto(`${server.url}explore/?${view}`)
      await settled(page)
      first.push(performance.now() - begun)
      await page.waitForLoadState('networkidle')
      bytes.push([...server.taken().values()].reduce((sum, one) => sum + one, 0))
      const other = await page
        .locator('#explore-form [name=column] option:not(:checked)')
        .first()
        .getAttribute('value')
      if (other !== null) {
        const asked = performance.now()
        await page.locator('#explore-form [name=column]').selectOption(other)
        await page.waitForURL(/figure=/)
        await settled(page)
        next.push(performance.now() - asked)
      }
      await context.close()
    }
  } finally {
    await server.close()
  }
  return { bytes: median(bytes), first: median(first), next: median(next) }
}
