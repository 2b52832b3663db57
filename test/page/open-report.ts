/** A report of full tables, opened in a browser that lets pages read the clipboard. */

import type { BrowserContextOptions, Page } from 'playwright-core'
import { editionsSite } from '../site/editions-site.ts'
import { openFolder, type OpenSite } from '../site/open-site.ts'

/** The report's address. */
export const REPORT = 'reports/shili/2021/'

/** A window of a phone. */
export const phone = { viewport: { width: 360, height: 800 } }

/** What is on the clipboard as a type; nothing where it has none of it. */
export async function copied(page: Page, type = 'text/plain'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
  }, type)
}

/** The site, and what opens the report for a new visitor. */
export async function openReports(): Promise<
  OpenSite & { readonly open: (options?: BrowserContextOptions) => Promise<Page> }
> {
  const { folder } = await editionsSite()
  const site = await openFolder(folder)
  return {
    ...site,
    open: async (options) => {
      const { page } = await site.visit(REPORT, options)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      return page
    },
  }
}
