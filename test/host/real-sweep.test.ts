/**
 * The sweep of every page, over real servers below a sub-path, with compression: links, search, and a
 * browser on a few pages. `REAL_SWEEP=1` looks at every page, at two widths.
 */

import { describe, expect, test } from 'vitest'
import { axeViolations, overflowOf } from '../site/axe.ts'
import { siteMarkupErrors } from '../site/markup.ts'
import { brokenLinks } from '../site/links.ts'
import { openServed, searches } from '../site/open-site.ts'
import { addresses } from '../site/pages.ts'
import { hostedSite } from './hosted-site.ts'
import { canTry, serverNames, serverForTests } from './real-server.ts'

const isWhole = process.env['REAL_SWEEP'] === '1'
const WIDTHS = isWhole ? [360, 1280] : [1280]

const hosted = await hostedSite()
const pages = isWhole
  ? [...(await addresses(hosted.root)), searches.found]
  : ['', 'reports/shilizhen/2022/']

test.runIf(isWhole)('the HTML of every page is valid', async () => {
  expect(await siteMarkupErrors(hosted.root)).toEqual([])
})

describe.each(serverNames.filter(canTry))('the site that %s sends', async (name) => {
  const served = serverForTests(name, hosted)
  const { visit } = await openServed(hosted.root, served)

  test('has no link or fragment that leads nowhere', async () => {
    expect(await brokenLinks(hosted.root, served)).toEqual([])
  })

  test.each(pages)('has /%s, which says nothing on the console', async (address) => {
    for (const width of WIDTHS) {
      const viewport = { width, height: 800 }
      const { page, noise, status, rest } = await visit(address, { viewport })
      await rest()
      expect(status).toBe(200)
      expect(noise).toEqual([])
      if (!isWhole) continue
      expect(await axeViolations(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
    }
  })

  test('lets search find what stands word for word, and what it is about', async () => {
    const exact = await visit(searches.found)
    await exact.page.locator('#results li a').first().waitFor()
    // Pagefind runs WebAssembly, which only the policy of the search page lets in.
    const about = await visit('search/?q=怎样申请公开政府信息')
    await about.page.locator('#related[aria-busy="false"] li a').first().waitFor()
    expect([...exact.noise, ...about.noise]).toEqual([])
  })
})
