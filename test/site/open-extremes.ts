/** The pages of a site of extremes, on a phone. */

import type { Page } from 'playwright-core'
import { extremesSite, LONG_NAME } from './extremes-site.ts'
import { openFolder } from './open-site.ts'
import { addresses, fewFigures } from './pages.ts'

/** Pages that a script fills, as the address says. */
export const filled = [
  'compare/?a=changming/2022&b=xiegang/2022&c=changming/2020&all=1',
  'explore/?figure=requests.received.total&year=2022',
  'explore/?figure=requests.received.total&year=2022,2021,2020',
  `search/?q=${encodeURIComponent(LONG_NAME)}`,
]

/** The site with a browser on it. */
export interface ExtremePages {
  readonly folder: string
  /** Its addresses; help is the program's own: no names, titles or figures of reports stand in it. */
  readonly pages: readonly string[]
  /** A page that has come to rest, 360 pixels wide. */
  readonly settled: (address: string) => Promise<Page>
}

/** Serves the site and opens a browser, until the last test of the file is done. */
export async function openExtremes(): Promise<ExtremePages> {
  const folder = await extremesSite()
  const { visit } = await openFolder(folder)
  const own = fewFigures(await addresses(folder)).filter((one) => !one.startsWith('help/'))
  return {
    folder,
    pages: [...own, ...filled],
    settled: async (address) => {
      const { page, rest } = await visit(address, { viewport: { width: 360, height: 800 } })
      await rest()
      return page
    },
  }
}
