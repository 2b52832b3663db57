import { describe, expect, it } from 'vitest'
import { areOriginalsAbsent, content, names, original, type ReportName } from './originals.ts'

const LONGEST_RUN = 20

/** Names of documents, which cannot be put in other words. */
const quotable = [
  '中华人民共和国政府信息公开工作年度报告格式',
  '关于认真做好政府信息公开工作年报的督办通知',
  '博山区人民政府办公室关于做好2021年政府信息公开工作年度报告编制和发布工作的通知',
  '济源产城融合示范区管理委员会办公室关于贯彻落实国务院办公厅2021年政务公开要点责任分工的通知',
]

const TABLE = /^.*\t.*\n(?:.+\n)*/gm
const MARKER =
  /^(?:[一二三四五六七八九十]+、|\d+[.、]|[（(][一二三四五六七八九十\d]+[）)]|#+ |- )\s*/

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
}

/** A headline has a number and no full stop. */
function isHeading(line: string): boolean {
  return MARKER.test(line) && !line.includes('。')
}

/** What an original says in sentences: no title, tables, headings, numbers of lists or bookmarks. */
function prose(name: ReportName): string[] {
  const [, ...lines] = original(name).replace(TABLE, '').trim().split('\n')
  const said = lines.map((line) => line.replace('[bookmark: _GoBack]', '').trim())
  return said
    .filter((line) => line !== '' && !isHeading(line))
    .map((line) => line.replace(MARKER, ''))
}

/** What a digest says, without the marks and numbers of headings and lists. */
function digestLines(name: ReportName): string[] {
  const lines = content(name)
    .digest.split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => line.replace(MARKER, '').replace(MARKER, ''))
}

function numbers(lines: readonly string[]): string[] {
  return [...new Set(lines.join('\n').normalize('NFKC').match(/\d+/g))]
}

/** Runs of twenty characters that stand in both, in the order of the line. */
function copied(line: string, digest: string): string[] {
  const text = fold(line)
  const starts = [...Array(Math.max(0, text.length - LONGEST_RUN + 1)).keys()]
  return starts
    .map((start) => text.slice(start, start + LONGEST_RUN))
    .filter((run) => digest.includes(run))
}

function withoutNames(text: string): string {
  return quotable.reduce((rest, name) => rest.replaceAll(fold(name), '|'), text)
}

describe.skipIf(areOriginalsAbsent)('a digest beside its original in ../shared/reports', () => {
  it.each(names)('%s is told in words of its own', (name) => {
    const digest = withoutNames(digestLines(name).map(fold).join('|'))
    expect(prose(name).flatMap((line) => copied(line, digest))).toEqual([])
  })

  it.each(names)('%s keeps every number of the prose', (name) => {
    const kept = numbers(digestLines(name))
    expect(numbers(prose(name)).filter((number) => !kept.includes(number))).toEqual([])
  })

  it.each(names)('%s has no number the original does not have', (name) => {
    const printed = numbers([original(name)])
    expect(numbers(digestLines(name)).filter((number) => !printed.includes(number))).toEqual([])
  })

  it('quotes by name only documents that an original and its digest both name', () => {
    const texts = names.map((name) => [original(name), content(name).digest].map(fold))
    const idle = quotable.filter(
      (title) => !texts.some((pair) => pair.every((text) => text.includes(fold(title)))),
    )
    expect(idle).toEqual([])
  })
})

describe.runIf(areOriginalsAbsent)('without ../shared/reports', () => {
  it('nothing is compared: the originals are absent', () => {
    expect(areOriginalsAbsent).toBe(true)
  })
})
