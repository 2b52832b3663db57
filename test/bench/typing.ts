/**
 * How fast the desk answers a key, on a processor made slower: node test/bench/typing.ts site. “Answered” is
 * when the page has what the key changes, findings among it; “painted” when it can be seen.
 */

import { resolve } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { cellId, sectionId } from '../../src/desk/places.ts'
import { reportText, soundSections } from '../a-report.ts'
import { launchBrowser } from '../browser.ts'
import { serve } from '../server.ts'
import { median, percentile } from './measure/statistics.ts'

const SLOWDOWN = 4
const KEYS = 120
/** Milliseconds between keys: a quick typist's. */
const PAUSE = 120

/** Where is typed, and what: figures one below another, sums right and wrong by turns; or words. */
const ROOMS = [
  {
    name: 'a cell',
    id: cellId('requests.received.naturalPerson'),
    keyAt: (key: number) => (key % 4 === 3 ? 'Enter' : String((key % 9) + 1)),
  },
  { name: 'a section', id: sectionId(1), keyAt: (key: number) => (key % 9 === 8 ? 'Enter' : 'a') },
] as const

/** A narrative of so many paragraphs. */
function narrative(paragraphs: number): string {
  const more = Array.from(
    { length: paragraphs },
    (_, at) => `第 ${at} 段：示例镇全年通过政府网站公开信息，健全工作机制，加强业务培训。\n\n`,
  )
  return soundSections.replace('### （二）', `${more.join('')}### （二）`)
}

/** What each key took, in milliseconds from when it was pressed. */
interface Taken {
  readonly answered: number[]
  readonly painted: number[]
}

/** Presses keys, and takes the time of each. */
async function keyTimes(page: Page, room: (typeof ROOMS)[number]): Promise<Taken> {
  await page.evaluate(() => {
    const taken: Taken = { answered: [], painted: [] }
    Object.assign(window, { taken })
    let pressed = 0
    const painted = (): void => {
      const begun = pressed
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => taken.painted.push(performance.now() - begun)
      port2.postMessage(0)
    }
    const onKey = ({ timeStamp }: Event): void => {
      pressed = timeStamp
      requestAnimationFrame(painted)
    }
    // The page's own listeners have answered by then: those of the key, or of what it typed.
    const answered = ({ type, key, target }: Event & { readonly key?: string }): void => {
      const isMove = key === 'Enter' && !(target instanceof HTMLTextAreaElement)
      if (type === 'input' || isMove) taken.answered.push(performance.now() - pressed)
    }
    addEventListener('keydown', onKey, true)
    addEventListener('keydown', answered)
    addEventListener('input', answered)
  })
  await page.locator(`[id="${room.id}"]`).focus()
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(room.keyAt(key))
    await page.waitForTimeout(PAUSE)
  }
  return page.evaluate(() => (window as unknown as { taken: Taken }).taken)
}

/** Milliseconds of the page's own thread so far, whatever else the machine is doing. */
async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

function told(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${percentile(times, 0.95).toFixed(0)} ms at 95 %)`
}

const [site = 'dist'] = process.argv.slice(2)
const served = await serve(resolve(site), { base: '/' })
const browser = await launchBrowser()
for (const room of ROOMS)
  for (const paragraphs of [0, 1000]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${served.url}desk/`)
    const buffer = Buffer.from(reportText({ body: narrative(paragraphs) }))
    await page
      .locator('#desk input[type=file]')
      .setInputFiles({ name: '2021.md', mimeType: 'text/markdown', buffer })
    await page.locator(`[id="${room.id}"]`).waitFor()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const before = await threadTime(devtools)
    const { answered, painted } = await keyTimes(page, room)
    const spent = (await threadTime(devtools)) - before
    console.log(
      `${Math.round(buffer.length / 1000)} kB, in ${room.name}: a key is answered in ${told(answered)}, painted in ${told(painted)}; ${(spent / KEYS).toFixed(1)} ms of the page's thread a key`,
    )
    await page.close()
  }
await browser.close()
await served.close()
