/** The desk of a built site, in a browser: sources are dropped on it, what it asks is answered. */

import type { Page } from 'playwright-core'
import type { DeskState } from '../../../src/desk/store.ts'

/** A source, as a file chooser has it. */
export interface Dropped {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came of a source: what lies on the desk then, or why nothing does. */
export interface Came {
  readonly text: string
  readonly doubts: DeskState['doubts']
  readonly findings: DeskState['findings']
}

interface DeskElement extends HTMLElement {
  readonly desk: { readonly state: () => DeskState | undefined; count?: number }
}

/** What is answered where a source leaves open whose report it is; nothing to leave it open. */
export interface Answer {
  readonly organ: string
  readonly year: number
}

/** Drops a source on the desk; gives the sentence where it could not be read. */
export async function drop(
  page: Page,
  { name, bytes }: Dropped,
  answer?: Answer,
): Promise<Came | string> {
  await page.evaluate(() => {
    const { desk } = document.querySelector('#desk') as DeskElement
    ;(globalThis as { earlier?: unknown }).earlier = desk.state()?.opened
    document.querySelector('#desk-begin-told')?.replaceChildren()
  })
  const buffer = Buffer.from(bytes)
  await page.setInputFiles('#desk-file', { name, buffer, mimeType: 'application/octet-stream' })
  const come = async (isAskedAgain: boolean): Promise<'asked' | 'come' | 'told'> => {
    const handle = await page.waitForFunction(
      (again) => {
        const { desk } = document.querySelector('#desk') as DeskElement
        const now = desk.state()?.opened
        if (now && now !== (globalThis as { earlier?: unknown }).earlier) return 'come'
        if (!again && document.querySelector('#desk-whose-year')) return 'asked'
        const told = document.querySelector('#desk-begin-told')?.textContent ?? ''
        return told.includes('没有读成') ? 'told' : false
      },
      isAskedAgain,
      { timeout: 90_000, polling: 30 },
    )
    return (await handle.jsonValue()) as 'asked' | 'come' | 'told'
  }
  let came = await come(false)
  if (came === 'asked') {
    if (answer) {
      await page.fill('#desk-whose-organ', answer.organ)
      await page.fill('#desk-whose-year', String(answer.year))
      await page.click('.desk-asked button[type=submit]')
    } else await page.click('.desk-asked button:not([type=submit])')
    came = await come(true)
  }
  if (came === 'told') return (await page.textContent('#desk-begin-told')) ?? ''
  return settled(page)
}

/** What lies on the desk, once it has read the organ's other reports. */
async function settled(page: Page): Promise<Came> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const state = (document.querySelector('#desk') as DeskElement).desk.state()
    if (!state) throw new Error('nothing lies on the desk')
    return { text: state.text, doubts: state.doubts, findings: state.findings }
  })
}
