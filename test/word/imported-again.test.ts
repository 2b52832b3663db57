/** A report as a Word file, imported again: the same report, byte for byte. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftText } from '../../src/import/draft/draft-file.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readOffice } from '../../src/import/sources/word/office.ts'
import { readBytes } from '../../src/import/sources/read-bytes.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { headingOf } from '../../src/render/contents.ts'
import { oneRowGroups, withOneRow } from '../../src/report/one-row.ts'
import {
  BLANK,
  figureAt,
  placesOfFormat,
  readFigure,
  sumOf,
  type Figures,
} from '../../src/report/figures.ts'
import { reportMarkdown } from '../../src/report/file/markdown.ts'
import type { Organ, Report } from '../../src/report/report.ts'
import type { Format } from '../../src/report/spec.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { wordFile } from '../../src/word/word-file.ts'
import { names } from '../content/originals.ts'
import { figuresOf, generate } from '../import/property/generate.ts'
import { randomOf, type Random } from '../import/property/random.ts'

const content = resolve(import.meta.dirname, '../../content')

function read(text: string, name: string): Report {
  const { report, problems } = parseReport(text, name)
  if (!report) throw new Error(`${name}: ${problems.map((one) => one.message).join()}`)
  return report
}

async function importedAgain(bytes: Uint8Array, organs: readonly Organ[]): Promise<string> {
  const draft = recognise(await readBytes(bytes, '年报.docx'), { organs })
  return draftText(draft, draft.organ?.id ?? '', draft.year ?? 0).text
}

/** What the form prints of a report, as its file. */
function printed(report: Report): string {
  return reportMarkdown({
    organ: report.organ,
    year: report.year,
    format: report.format,
    title: report.title,
    figures: report.figures,
    sections: report.sections.map((section) => ({
      heading: headingOf(section) || null,
      markdown: (section.written?.text ?? '').trim(),
    })),
  }).text
}

const bodyOf = (text: string): string => text.slice(text.indexOf('\n---\n', 4))

describe.each(names)('%s', (name) => {
  test('comes back with every figure, and its text byte for byte', async () => {
    const { organs = [] } = await readPortal(content)
    const text = await readFile(join(content, `reports/${name}.md`), 'utf8')
    const report = read(text, `reports/${name}.md`)
    const again = await importedAgain(await wordFile(report), organs)
    expect(again).toBe(printed(report))
    expect(bodyOf(again)).toBe(bodyOf(text))
  })
})

const PARTS = [
  '### （一）主动公开',
  '### 二、带顿号的小标题',
  '全年通过网站公开 132 条，比上年多 8 条。',
  '字里有**加粗**，也有[示例网站](<https://www.example.org/a?b=1&c=2>)。',
  '1.没有空格的编号，不是列表。',
  '数字后面有一个星号\\*，两个\\_下划线\\_，一个\\[方括号\\]。',
  '- 第一项；\n- 第二项，有**加粗**。',
  '1. 甲；\n2. 乙；\n3. 丙。',
  '| 栏目 | 条数 |\n| --- | --- |\n| 通知 | 12 |\n| 空着 |  |',
] as const

function narrative(random: Random): string {
  const count = 1 + random.below(6)
  const parts: string[] = []
  for (let at = 0; at < count; at++) {
    const part = random.pick(PARTS)
    // Two lists, one after the other, are one.
    if (!(/^(?:-|1\. )/u.test(part) && /^(?:-|1\. )/u.test(parts.at(-1) ?? ''))) parts.push(part)
  }
  return parts.join('\n\n')
}

/** The figures of an edition some of whose groups are printed as one row: its rows' sums. */
function summedUp(format: Format, whole: Figures): Figures {
  return new Map(
    placesOfFormat(format).map(({ id, row, column }) => {
      const rows = id.slice(0, -column.path.length)
      const own = [...whole].filter(
        ([one]) => one.startsWith(rows) && one.endsWith(`.${column.path}`),
      )
      const sum = String(sumOf(own.map(([, figure]) => figure)) ?? 0)
      return [id, row.heading.isOneRow ? (readFigure(sum, 'count') ?? BLANK) : figureAt(whole, id)]
    }),
  )
}

function drawn(seed: number): { text: string; organ: Organ; isOneRow: boolean } {
  const random = randomOf(seed)
  const { format: edition, cells, year, organ: name } = generate(random)
  const groups = random.chance(0.3) ? oneRowGroups(edition).map(({ id }) => id) : []
  const format = withOneRow(edition, groups)
  const { text } = reportMarkdown({
    organ: 'shili',
    year,
    format,
    title: `${name}${year}年政府信息公开工作年度报告`,
    figures: summedUp(format, figuresOf(edition, cells)),
    sections: format.sections.map((section) => ({
      heading: headingOf(section),
      markdown: format.tables.some((table) => table.section === section.number)
        ? ''
        : narrative(random),
    })),
  })
  const organ = { id: 'shili', name, shortName: name, aliases: [], type: '镇' }
  return { text, organ, isOneRow: groups.length > 0 }
}

/** `CASES=10` draws ten times as many. */
const times = Number(process.env['CASES'] ?? 1)

test('reports drawn at random come back byte for byte', { timeout: 60_000 * times }, async () => {
  const seeds = Array.from({ length: 15 * times }, (_, at) => at)
  const all = seeds.map(drawn)
  for (const kind of ['空', '/', '[示例网站]', '- 第一项', '| 栏目 |'])
    expect(all.filter(({ text }) => text.includes(kind)).length).toBeGreaterThan(1)
  expect(all.filter(({ isOneRow }) => isOneRow).length).toBeGreaterThan(1)
  const faults: string[] = []
  for (const [seed, { text, organ }] of all.entries()) {
    const report = read(text, `reports/shili/${/年度: (\d+)/u.exec(text)?.[1] ?? ''}.md`)
    const again = await importedAgain(await wordFile(report), [organ])
    if (again !== text) faults.push(`seed ${seed}\n${text}\n---\n${again}`)
  }
  expect(faults[0] ?? '').toBe('')
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.runIf(hasOffice)('LibreOffice opens it, and what it saves comes back too', async () => {
  const { text, organ } = drawn(1)
  const path = join(tmpdir(), `gongkai-word-${process.pid}.docx`)
  await writeFile(path, await wordFile(read(text, 'reports/shili/2021.md')))
  try {
    expect(await importedAgain(await readOffice(path), [organ])).toBe(text)
  } finally {
    await rm(path)
  }
})
