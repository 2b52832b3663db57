/** `HOSTILE=all npx vitest run test/import/hostile` reads every file, each in a process of its own, and prints what it took. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figureAt } from '../../../src/report/figures.ts'
import { aContentFolder, aFolder } from '../../a-content-folder.ts'
import { gongkai } from '../../cli/command.ts'
import { digests } from '../../site/digests.ts'
import type { Hostile, Hostiles } from './hostile.ts'
import { docxs, manyParagraphs } from './docx.ts'
import { openMeasured, type Fate } from './measured.ts'
import { odss } from './ods.ts'
import { htmls, texts } from './pages.ts'
import { pdfs } from './pdfs.ts'
import { SENTENCE } from './sentence.ts'
import { manyCells, xlsxs } from './xlsx.ts'
import { zips } from './zip.ts'

const isWhole = process.env['HOSTILE'] === 'all'
/** Seconds of one file, and MB. */
const [MOST_SECONDS, MOST_MEMORY] = [60, 1_000]

const all: Hostiles = { ...zips, ...docxs, ...xlsxs, ...odss, ...htmls, ...texts, ...pdfs }

/** Those that were the first to be tried, two of them smaller than they are in a whole run. */
const EXAMPLES: Hostiles = {
  'an .xlsx with cells hidden by a stored file': () => manyCells(700, 700),
  'a .docx with paragraphs hidden by a stored file': () => manyParagraphs(2_000_000),
  'an .ods that repeats its columns': () => made('ods: 16,384 columns repeated in 5,000 rows'),
}

/** What takes long, to be made or to be read. */
const SLOW =
  /800 MB|forty|too small|66 million|5,000 × 5,000|^pdf: .*(?:forms|widths|MB|texts|letters|lines|full page|saved|map|million objects|beginnings)/u

/** What every run of the tests tries. */
const SHARE = Object.keys(all).filter((what, at) => !SLOW.test(what) && at % 6 === 0)

function made(what: string): Hostile {
  const make = all[what]
  if (!make) throw new Error(`no file “${what}”`)
  return make()
}

/** What must not come of a hostile file. */
function faultsOf({ seconds, megabytes, draft, told }: Fate): string[] {
  const faults: string[] = []
  if (seconds > MOST_SECONDS) faults.push(`${seconds.toFixed(1)} s`)
  if (megabytes > MOST_MEMORY) faults.push(`${megabytes} MB`)
  if (told !== undefined && !SENTENCE.test(told)) faults.push(told)
  // None of these files prints a report's table whole: a figure read is one invented.
  const invented = [...(draft?.figures ?? [])].filter(
    ([id]) => draft && figureAt(draft.figures, id).state === 'number',
  )
  if (invented.length > 0) faults.push(`${invented.length} figures, ${invented[0]?.[0]}`)
  return faults
}

describe('a hostile file', () => {
  it('comes in at least sixty shapes', () => {
    expect(Object.keys(all).length).toBeGreaterThan(60)
  })

  it.each(Object.entries(EXAMPLES))('is refused: %s', { timeout: 100_000 }, async (_what, make) => {
    const reader = openMeasured(MOST_SECONDS)
    const fate = await reader.read(make(), { organs: [] })
    reader.end()
    expect(faultsOf(fate)).toEqual([])
    expect(fate.told).toMatch(SENTENCE)
  })

  it(
    'keeps no other from being imported, and leaves nothing behind',
    { timeout: 200_000 },
    async () => {
      const folder = await aFolder()
      const content = await aContentFolder()
      const before = await digests(content)
      const paths: string[] = []
      for (const what of SHARE) {
        const { name, bytes } = made(what)
        const path = join(folder, `${paths.length}${name}`)
        await writeFile(path, bytes)
        paths.push(path)
      }
      const last = join(folder, '好的.txt')
      await writeFile(last, '示例镇2021年政府信息公开工作年度报告\n一、总体情况\n写了一句。')
      const { code, stdout, stderr } = await gongkai([
        ...['import', ...paths, last, '--content', content, '--timeout', '30'],
      ])
      expect(code).toBe(2)
      const isProgress = /^已读 \d+\/\d+ 个/u
      const told = stderr.split('\n').filter((line) => line !== '' && !isProgress.test(line))
      expect(told.filter((line) => !SENTENCE.test(line))).toEqual([])
      const read = stdout.match(/ {2}没有写文件：/g)?.length ?? 0
      expect(told.length + read).toBe(paths.length)
      const after = await digests(content)
      expect(Object.keys(after)).toContain('reports/shili/2021.md')
      delete after['reports/shili/2021.md']
      expect(after).toEqual(before)
    },
  )

  it.runIf(isWhole)(
    'ends in a sentence or a draft without figures, within a minute and a gigabyte',
    { timeout: 3_600_000 },
    async () => {
      const rows: string[] = []
      const faults: string[] = []
      for (const what of Object.keys(all)) {
        if (!new RegExp(process.env['ONLY'] ?? '').test(what)) continue
        const source = made(what)
        const reader = openMeasured(MOST_SECONDS)
        const fate = await reader.read(source, { organs: [] })
        reader.end()
        faults.push(...faultsOf(fate).map((fault) => `${what}: ${fault}`))
        const came = fate.told ?? `读了，${fate.draft?.doubts.length} 处请核对`
        const row = `| ${fate.seconds.toFixed(1)} | ${fate.megabytes} | ${what} | ${(source.bytes.length / 1e6).toFixed(2)} | ${came} |`
        rows.push(row)
        console.log(row)
      }
      expect(faults).toEqual([])
    },
  )
})
