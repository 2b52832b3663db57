/** The desk of a built site, with the text of a report file on it. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Repository } from '../../../src/report/repository.ts'
import { bases, fixtureContent } from '../../site.ts'
import { openSite, type OpenSite, type Visit } from '../../site/open-site.ts'

/** Below a sub-path, which addresses have to keep. */
export const base = bases['sub-path']

/** The text of a report of the fixture. */
export async function fixtureText(name: string): Promise<string> {
  return readFile(join(fixtureContent, 'reports', `${name}.md`), 'utf8')
}

/** How the desk is opened. */
export interface Opening extends BrowserContextOptions {
  /** What site.yaml would say of the repository. */
  readonly repository?: Repository
  /** Runs before the page's own scripts. */
  readonly before?: string
  /** What the reader chose: elder. */
  readonly look?: string
}

/** The site's desk, its page told of a repository. */
async function tellOfRepository(page: Page, repository: Repository): Promise<void> {
  await page.route('**/desk/', async (route) => {
    const response = await route.fetch()
    const told = JSON.stringify(repository).replaceAll('"', '&quot;')
    const body = (await response.text()).replace(
      /data-site="\{/,
      `data-site="{&quot;repository&quot;:${told},`,
    )
    await route.fulfill({ response, body })
  })
}

async function openOn(site: OpenSite, text: string, opening: Opening): Promise<Visit> {
  const { repository, before, look, ...options } = opening
  const visit = await site.visit('about/', {
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const { page } = visit
  if (before !== undefined) await page.addInitScript(before)
  if (repository) await tellOfRepository(page, repository)
  await page.goto(`${site.served.url}desk/`)
  if (look === 'elder') await page.locator('[data-act="elder"]').click()
  const file = { name: '2023.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
  await page.locator('#desk-file').setInputFiles(file)
  await page.locator('#desk-hand-over .hand-over__left').waitFor()
  return visit
}

/** The built site, as a test file opens it. */
export interface HandOver {
  /** Opens the desk as a new visitor and lays a text on it. */
  readonly openHandOver: (text: string, opening?: Opening) => Promise<Visit>
  /** A page of the site as a reader without scripts has it. */
  readonly readerVisit: (address: string) => Promise<Visit>
}

/** Serves the site and opens a browser, until the last test of the file is done. */
export async function handOverSite(): Promise<HandOver> {
  const site = await openSite('sub-path')
  return {
    openHandOver: (text, opening = {}) => openOn(site, text, opening),
    readerVisit: (address) => site.visit(address, { javaScriptEnabled: false }),
  }
}

/** The room itself. */
export function roomOf(page: Page) {
  return page.locator('#desk-hand-over')
}
