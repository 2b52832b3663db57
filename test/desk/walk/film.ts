/** Films the clerk's way over the desk, a picture a step, and counts it: npm run desk-screens -- folder. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { writePortal } from '../../bench/portal/write.ts'
import { launchBrowser } from '../../browser.ts'
import { runDev } from '../../run-dev.ts'
import { Hands } from './hands.ts'
import { faultyWordFile, type Whose } from './source.ts'
import { save, steps, walk, type Brought } from './walk.ts'

/** How many reports the invented portal has. */
const REPORTS = 60
const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } } as const

/** An organ of the invented portal, in a year of which it has no report. */
const whose: Whose = { organ: 'shili-0-0-zhen', name: '青河示例镇人民政府', year: 2024 }

async function film(
  browser: Browser,
  url: string,
  {
    way,
    size,
    brought,
    folder,
  }: {
    readonly way: 'mouse' | 'keyboard'
    readonly size: keyof typeof SIZES
    readonly brought: Brought
    readonly folder: string
  },
): Promise<void> {
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const hands = new Hands(page)
  let at = 0
  const shoot = async (name: string): Promise<void> => {
    const number = String(at++).padStart(2, '0')
    await page.screenshot({ path: join(folder, `${size}-${way}-${number}-${name}.png`) })
  }
  await page.goto(`${url}desk/`)
  await page.locator('#desk input[type=file]').waitFor()
  await hands.readOn()
  await shoot('open')
  for (const step of steps) {
    await walk(step, way, hands, brought)
    await shoot(step.name.replaceAll(' ', '-'))
  }
  await save(hands, way, `${whose.year}.md`)
  await hands.readOn()
  await shoot('save')
  const { keys, clicks, characters, minutes } = hands.toll()
  console.log(
    `${size} ${way}: ${keys} keys, ${clicks} clicks, ${characters} characters, ${minutes.toFixed(1)} minutes`,
  )
  await context.close()
}

const [target = 'desk-screens'] = process.argv.slice(2)
const folder = resolve(target)
const scratch = await mkdtemp(join(tmpdir(), 'desk-screens-'))
await mkdir(folder, { recursive: true })
writePortal(join(scratch, 'content'), 'gongkai', REPORTS)
const browser = await launchBrowser()
const dev = await runDev('content', scratch)
try {
  const brought: Brought = {
    name: '年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await faultyWordFile(whose),
  }
  for (const way of ['mouse', 'keyboard'] as const)
    await film(browser, dev.url, { way, size: 'wide', brought, folder })
  await film(browser, dev.url, { way: 'keyboard', size: 'phone', brought, folder })
} finally {
  await dev.end()
  await browser.close()
  await rm(scratch, { recursive: true, force: true })
}
