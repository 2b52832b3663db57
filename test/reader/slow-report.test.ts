import { beforeAll, describe, expect, it } from 'vitest'
import { everyRule } from '../../src/report/checks.ts'
import { cleanText } from '../../src/report/file/clean-text.ts'
import type { Organ } from '../../src/report/report.ts'
import { nameIndex } from '../../src/report/rules/organ-names.ts'
import { markdownExcess } from '../../src/text/markdown-limits.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { MAX_REPORT } from '../../src/reader/text-file.ts'
import { reportText } from '../a-report.ts'
import { headShapes, narrativeShapes } from './slow-shapes.ts'

/** So many times what plain prose takes; half as much again as the slowest, which takes the square of its lines. */
const MOST = 65

const organ: Organ = {
  id: 'shili',
  name: '示例镇人民政府',
  shortName: '示例镇',
  aliases: [],
  type: '镇',
}
const around = { organ, names: nameIndex([organ]), today: '2024-01-01', attachments: [] }

/** Seconds of processor time for all that is done with the text of a report: checked, placed, laid out, mended. */
function seconds(text: string): number {
  expect(Buffer.byteLength(text)).toBeLessThan(MAX_REPORT)
  const begun = process.cpuUsage().user
  const { report, problems, place } = parseReport(text, 'reports/shili/2021.md')
  place([...problems, ...(report ? everyRule.report(report, around) : [])])
  for (const section of report?.sections ?? []) expect(section.html).toBeTypeOf('string')
  cleanText(text)
  return (process.cpuUsage().user - begun) / 1e6
}

const prose = `\n\n${'全年公开信息132条，办理申请3件。'.repeat(20)}\n\n`

function bodyOf(narrative: string): string {
  return `## 一、总体情况\n\n${narrative}\n`
}

function isTooMuch(narrative: string): boolean {
  return markdownExcess(bodyOf(narrative)) !== undefined
}

/** As much of a narrative as is not refused, and prose after it. */
function accepted(narrative: string): string {
  let [least, most] = [0, narrative.length + 1]
  while (most - least > 1) {
    const middle = (most + least) >> 1
    if (isTooMuch(narrative.slice(0, middle))) most = middle
    else least = middle
  }
  const cut = narrative.slice(0, least)
  const room = 270_000 - Buffer.byteLength(cut)
  const padded = cut + prose.repeat(Math.max(0, Math.floor(room / Buffer.byteLength(prose))))
  return isTooMuch(padded) ? cut : padded
}

function report(narrative: string): string {
  return reportText({ body: bodyOf(narrative) })
}

/** Seconds that plain prose takes here and now: the middle one of some tries, after others. */
let plain = 0
beforeAll(() => {
  const tries = Array.from({ length: 9 }, () => seconds(report(accepted(''))))
  plain = tries.slice(4).sort((one, other) => one - other)[2] ?? 0
  expect(plain).toBeGreaterThan(0)
})

/** How many times as long as plain prose a report takes. */
function times(text: string): number {
  return seconds(text) / plain
}

describe('a report of 300 KB is checked in no more than 65 times what prose takes, whatever its narrative repeats', () => {
  it.each(Object.entries(narrativeShapes))('%s', (_what, narrative) => {
    expect(times(report(narrative))).toBeLessThan(MOST)
    const cut = accepted(narrative)
    expect(isTooMuch(cut)).toBe(false)
    expect(times(report(cut))).toBeLessThan(MOST)
  })
})

describe('a report of 300 KB is checked in no more than 65 times what prose takes, whatever its head repeats', () => {
  it.each(Object.entries(headShapes))('%s', (_what, text) => {
    expect(times(text)).toBeLessThan(MOST)
  })
})

describe('too much Markdown is refused on its line', () => {
  it.each([
    ['signs', `${'甲\n'.repeat(3)}${'*甲* '.repeat(6_000)}`, 4, '记号'],
    ['lines', '甲\n'.repeat(5_001), 5_000, '行以上'],
    ['cells', '| 甲 '.repeat(12_001), 1, '一万格'],
    ['a long run', `甲\n\n${'_'.repeat(201)}`, 3, '一串'],
    ['many marks', `甲\n\n${'> '.repeat(21)}`, 3, '层'],
    ['a deep indent', `甲\n\n${' '.repeat(101)}乙`, 3, '前面空了'],
  ])('%s', (_what, text, line, told) => {
    expect(markdownExcess(text)).toMatchObject({
      line,
      message: expect.stringContaining(told) as string,
    })
  })

  it('but what a long report may have is not', () => {
    const list = Array.from(
      { length: 400 },
      (_, at) => `${at + 1}. **甲**：[乙](https://example.org/a_b?c=d&e=f)`,
    )
    const table = `| 甲 | 乙 |\n|---|---|\n${'| 丙 | 1 |\n'.repeat(2_000)}`
    expect(markdownExcess([...list, table].join('\n\n'))).toBeUndefined()
  })
})
