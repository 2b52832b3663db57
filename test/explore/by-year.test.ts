/** The explorer over a wide table in a file a year, as large portals have it. */

import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { draws, expected, queryOf } from './draws.ts'
import { explorePortal, linesOf, listed, settled } from './portal.ts'
import { rowOf, siteByYear } from './site-by-year.ts'

const DRAWS = 13

const { site, filed } = await explorePortal()
const browser = await openBrowser()
afterAll(() => browser.close())

test('a file a year answers as one file does, and only the years asked for are read', async () => {
  const rows = filed.map(rowOf).toSorted((one, other) => other.year - one.year)
  const served = await serve(await siteByYear(site, rows), { hasRanges: true })
  const page = await browser.newPage()
  const read = new Set<string>()
  page.on('request', (request) => {
    const path = /data\/(.*\.parquet)$/.exec(decodeURIComponent(request.url()))?.[1]
    if (path) read.add(path)
  })
  const sorted = (lines: readonly (readonly string[])[]): string[] =>
    lines.map((line) => line.join('|')).sort()
  for (const draw of draws(DRAWS, filed)) {
    read.clear()
    await page.goto(`${served.url}explore/${queryOf(draw)}`)
    await settled(page)
    const lines = await linesOf(page)
    const shown = lines.map(([organ = '', , , ...cells]) => [
      organ,
      ...cells.map((text) => text.replaceAll(',', '')),
    ])
    expect(sorted(shown), JSON.stringify(draw)).toEqual(sorted(expected(draw, filed)))
    expect([...read]).toEqual([`reports/year=${draw.year}/part.parquet`])
  }
  const [figure, all] = ['requests.received.total', { type: '', region: '', where: '' }]
  await page.goto(`${served.url}explore/?figure=${figure}&year=2023,2020`)
  await settled(page)
  const due = expected({ figure, year: 2023, ...all }, filed)
  expect((await listed(page)).sort()).toEqual(due.map((line) => `${line[0]} ${line[3]}`).sort())
  const before = new Map(
    expected({ figure, year: 2020, ...all }, filed).map((one) => [one[0], one[3]]),
  )
  for (const line of await linesOf(page))
    expect(line[6]?.replaceAll(',', '')).toBe(before.get(line[0] ?? ''))
  await served.close()
})
