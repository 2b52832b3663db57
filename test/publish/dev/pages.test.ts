/** The pages that run on the portal's data do so under `gongkai dev` as they do when built. */

import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aFolder } from '../../a-content-folder.ts'
import { openBrowser } from '../../shared-browser.ts'
import { linesOf, settled } from '../../explore/portal.ts'
import { runDev } from '../../run-dev.ts'
import { noiseOf } from '../../site/noise.ts'
import { restOf } from '../../site/rest.ts'
import { bases, copyContent } from '../../site.ts'

const PAGES = [
  'explore/',
  'figures/',
  'figures/requests.received.total/2022/',
  'compare/',
  'checks/',
  'checks/2022/',
  'changes/',
  'organs/',
  'organs/shilizhen/',
  'years/2022/',
  'search/?q=结果纠正',
]

it('all of them are there, and quiet', { timeout: 120_000 }, async () => {
  const folder = join(await aFolder(), 'content')
  await copyContent(folder, bases['sub-path'])
  const dev = await runDev(folder)
  onTestFinished(dev.end)
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const context = await browser.newContext()
  const page = await context.newPage()
  const noise = noiseOf(page, new URL(dev.url).origin)
  const rest = restOf(page)
  for (const address of PAGES) {
    const response = await page.goto(dev.url + address)
    await rest()
    expect(response?.status(), address).toBe(200)
    const own = noise.filter((line) => !/\[vite\]|elsewhere: ws:/.test(line))
    expect(own, address).toEqual([])
  }
  expect(dev.printed()).not.toMatch(/ERROR|WARN/i)
  await page.goto(`${dev.url}explore/?figure=requests.received.total&year=2022`)
  await settled(page)
  expect((await linesOf(page)).length).toBeGreaterThan(1)
  expect(await page.locator('#explore-status').innerText()).not.toContain('不支持')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#explore-xlsx').click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  await page.goto(`${dev.url}compare/?a=shilizhen/2023&b=shilizhen/2022`)
  await page.getByText('正在对照 2 份报告。').waitFor()
})
