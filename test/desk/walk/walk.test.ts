/** A clerk's whole way: a Word file with faults, mended on the desk, saved, built; the page is right. */

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { statutoryTable } from '../../../src/render/statutory-table.ts'
import { parseReport } from '../../../src/text/report-text.ts'
import { bytesOf } from '../../shared-browser.ts'
import { openSite } from '../../site/open-site.ts'
import { build, copyContent } from '../../site.ts'
import { Hands } from './hands.ts'
import { faultyWordFile, rightReport, type Whose } from './source.ts'
import { left, save, steps, walk, type Brought } from './walk.ts'

const whose: Whose = { organ: 'shilizhen', name: '示例县示例镇人民政府', year: 2021 }
const FILE = '2021.md'
const { visit } = await openSite('root')
let brought: Brought

beforeAll(async () => {
  brought = {
    name: '年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await faultyWordFile(whose),
  }
})

test.each(['mouse', 'keyboard'] as const)('by %s', async (way) => {
  const { page, noise } = await visit('desk/')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const hands = new Hands(page)
  await hands.readOn()
  for (const step of steps) await walk(step, way, hands, brought)
  expect(await left(page)).not.toContain('错误没有改')
  const download = await save(hands, way, FILE)
  await hands.readOn()
  const text = await bytesOf(download)
  const right = parseReport(rightReport(whose), `reports/shilizhen/${FILE}`).report
  const saved = parseReport(text.toString(), `reports/shilizhen/${FILE}`).report
  expect(saved?.figures).toEqual(right?.figures)
  expect(saved?.title).toBe(right?.title)
  expect(noise).toEqual([])

  expect(hands.toll().minutes).toBeLessThan(10)
  if (way === 'mouse') await writeFile(join(inject('runFolder'), 'walk.md'), text)
})

test('what was saved is built, and the page shows it', async () => {
  const folder = join(inject('runFolder'), 'walk')
  const content = join(folder, 'content')
  await copyContent(content)
  await mkdir(join(content, 'reports/shilizhen'), { recursive: true })
  await copyFile(join(inject('runFolder'), 'walk.md'), join(content, 'reports/shilizhen', FILE))
  await build(content, join(folder, 'dist'))
  const page = await readFile(join(folder, 'dist/reports/shilizhen/2021/index.html'), 'utf8')
  const { report } = parseReport(rightReport(whose), `reports/shilizhen/${FILE}`)
  if (!report) throw new Error('the report of the walk is of the wrong shape')
  const cells = (html: string): string[] => html.match(/<td id="[^"]+"[^>]*>[^<]*<\/td>/g) ?? []
  const wanted = report.format.tables.flatMap((table) =>
    cells(statutoryTable(table, '', report.figures, []).text),
  )
  expect(wanted.length).toBeGreaterThan(190)
  expect(cells(page)).toEqual(wanted)
})
