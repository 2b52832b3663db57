/** The explorer over a wide table in a file a year, as large portals have it. */

import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parquetOf } from '../../src/publish/wide-table/parquet.ts'
import type { WideRow } from '../../src/report/wide/columns.ts'
import { figureVector } from '../../src/report/wide/figure-columns.ts'
import { wideParts, type WidePart } from '../../src/report/wide/parts.ts'
import { organAt } from '../bench/portal/organs.ts'
import { aFolder } from '../a-content-folder.ts'
import { openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { draws, expected, queryOf } from './draws.ts'
import { explorePortal, linesOf, listed, settled, type Filed } from './portal.ts'

const DRAWS = 13

const { site, filed } = await explorePortal()
const browser = await openBrowser()
afterAll(() => browser.close())

const organs = new Map(filed.map((_one, index) => [organAt(index).id, organAt(index)]))

function rowOf({ organ, year, report }: Filed): WideRow {
  const own = organs.get(organ)
  if (!own) throw new Error(organ)
  return {
    ...{ organ: own, year, edition: report.format.edition, title: report.title },
    ...{ published: report.published ?? null, daysLate: null, counts: {} },
    address: `/reports/${organ}/${year}/`,
    figures: figureVector(report.figures),
  }
}

/** The page of the explorer, told of other files. */
function toldOf(html: string, parts: readonly WidePart[]): string {
  return html.replace(/data-page="([^"]*)"/, (_all, text: string) => {
    const data = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&#34;', '"')) as object
    return `data-page="${JSON.stringify({ ...data, parts }).replaceAll('"', '&quot;')}"`
  })
}

/** The site with its table in a file a year. */
async function siteByYear(rows: readonly WideRow[]): Promise<string> {
  const folder = await aFolder()
  for (const name of await readdir(site))
    if (name !== 'explore' && name !== 'data') await symlink(join(site, name), join(folder, name))
  const parts = wideParts(rows, rows.length - 1)
  const put = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await put(
    'explore/index.html',
    toldOf(await readFile(join(site, 'explore/index.html'), 'utf8'), parts),
  )
  for (const { path, years } of parts) {
    const own = rows.filter(({ year }) => years.includes(year))
    await put(`data/${path}`, parquetOf(own, true))
  }
  return folder
}

test('a file a year answers as one file does, and only the years asked for are read', async () => {
  const rows = filed.map(rowOf).toSorted((one, other) => other.year - one.year)
  const served = await serve(await siteByYear(rows), { hasRanges: true })
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
