import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Draft } from '../../src/desk/drafts/draft.ts'
import { fixtureContent } from '../site.ts'

/** A report of the fixture content, as its file has it. */
export function fixtureReport(name: string): string {
  return readFileSync(join(fixtureContent, name), 'utf8')
}

/** A draft of the fixture's report, as the browser keeps it. */
export function aDraft(over: Partial<Draft> = {}): Draft {
  const name = over.name ?? 'reports/shilizhen/2023.md'
  const before = fixtureReport('reports/shilizhen/2023.md')
  return {
    id: 'laid',
    name,
    title: '示例镇',
    opened: { name, from: 'published', told: '本站公布的报告。', before, doubts: [] },
    text: before,
    saved: null,
    at: Date.UTC(2026, 0, 2, 3, 4),
    turn: 1,
    ...over,
  }
}

/** The drafts that the browser keeps for the portal at a sub-path; none before the page has made room for them. */
export async function keptDrafts(page: Page, base: string): Promise<Draft[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const open = indexedDB.open(name, 1)
      // Who only looks makes nothing: an empty room would stay empty.
      open.onupgradeneeded = () => open.transaction?.abort()
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => resolve(undefined)
    })
    if (!database) return []
    const found = await new Promise<Draft[]>((resolve) => {
      const asked = database.transaction('drafts').objectStore('drafts').getAll()
      asked.onsuccess = () => resolve(asked.result as Draft[])
    })
    database.close()
    return found
  }, `gongkai-desk ${base}`)
}

/** Puts a draft where the page, which has been opened, keeps them, and lays it on the desk. */
export async function layDraft(page: Page, base: string, draft = aDraft()): Promise<void> {
  await page.locator('#desk-drafts ul').waitFor({ state: 'attached' })
  await keptDrafts(page, base)
  await page.evaluate(
    async ([name, kept]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name, 1)
        open.onsuccess = () => resolve(open.result)
      })
      const work = database.transaction('drafts', 'readwrite')
      work.objectStore('drafts').put(kept)
      await new Promise((resolve) => (work.oncomplete = resolve))
      database.close()
    },
    [`gongkai-desk ${base}`, draft] as const,
  )
  await page.reload()
  await openDraft(page)
}

/** Opens the first draft of the list. */
export async function openDraft(page: Page): Promise<void> {
  await page.locator('#desk-drafts').getByRole('button', { name: /^打开/ }).first().click()
  await page.locator('.desk-section textarea').first().waitFor()
}
