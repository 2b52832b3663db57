import { describe, expect, it } from 'vitest'
import { areOriginalsAbsent, content, names, original, type ReportName } from './originals.ts'

/** A row's name or printed label, and its figures from left to right. */
type Row = readonly [name: string, figures: readonly string[]]

const REVIEW = '复议诉讼'
const BLANK = '空'

/** Printed labels that do not contain the name their row has in content files. */
const printedAs: Record<string, string> = { 逾期不缴费: '逾期未按收费通知要求缴纳费用' }

function fold(cell: string): string {
  return cell.normalize('NFKC').replace(/\s/g, '')
}

function isFigure(cell: string): boolean {
  return /^[\d.+/-]+$/.test(cell)
}

/** Tables with a cell on each line: a tab opens a cell, an empty line ends a row. */
function rowsOfLines(text: string): string[][] {
  return text.split(/\n{2,}/).flatMap((block) => {
    const start = block.search(/^\t/m)
    return start < 0 ? [] : [block.slice(start + 1).split('\n\t')]
  })
}

/** Tables with a row on each line, parted by tabs; blank cells only pad a row at its ends. */
function rowsOfTabs(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.includes('\t'))
  return rows.map((line) => line.split('\t').filter((cell) => cell !== ''))
}

/** The rows of an original that hold figures, in printed order. */
function printedRows(text: string): Row[] {
  const hasCellALine = /^\t[^\t\n]*$/m.test(text)
  const rows = hasCellALine ? rowsOfLines(text) : rowsOfTabs(text)
  return rows.flatMap((row): Row[] => {
    const cells = row.map(fold)
    const label = cells.findLastIndex((cell) => cell !== '' && !isFigure(cell))
    const figures = cells.slice(label + 1).map((cell) => cell || BLANK)
    return figures.some(isFigure) ? [[cells[label] ?? REVIEW, figures]] : []
  })
}

function leafRows(name: string, value: unknown): Row[] {
  if (Array.isArray(value)) return [[name, value.map(String)]]
  if (typeof value !== 'object' || value === null) return [[name, [String(value)]]]
  return Object.entries(value).flatMap(([key, inner]) => leafRows(key, inner))
}

/** The rows of a content file; 复议诉讼 is printed as one row. */
function keptRows(name: ReportName): Row[] {
  const { data } = content(name)
  return [
    ...leafRows('', data['主动公开']),
    ...leafRows('', data['依申请公开']),
    [REVIEW, leafRows('', data[REVIEW]).flatMap(([, figures]) => figures)],
  ]
}

/** The printed row under the kept row's name, if its label says so. */
function named([label, figures]: Row, kept: Row | undefined): Row {
  const name = kept?.[0] ?? ''
  const isSame = name !== '' && label.includes(fold(printedAs[name] ?? name))
  return [isSame ? name : label, figures]
}

/** A printed row without what it has beyond the form's columns, as long as that says nothing new. */
function fitted([label, figures]: Row, width: number): Row {
  const isOneFigureThroughout = new Set(figures).size === 1
  return [label, isOneFigureThroughout ? figures.slice(0, width) : figures]
}

function surplus(printed: readonly Row[], kept: readonly Row[]): number[] {
  return printed.map(([, figures], index) => figures.length - (kept[index]?.[1].length ?? 0))
}

describe.skipIf(areOriginalsAbsent)('a report beside its original in ../shared/reports', () => {
  it.each(names)('%s has every figure as printed, row by row', (name) => {
    const kept = keptRows(name)
    const printed = printedRows(original(name)).map((row, index) =>
      fitted(named(row, kept[index]), kept[index]?.[1].length ?? 0),
    )
    expect(kept).toEqual(printed)
  })

  it.each(names)('%s has as many figures as its edition of the form', (name) => {
    const count = keptRows(name).flatMap(([, figures]) => figures).length
    const due = { '2019': 22 + 161 + 15, '2021': 10 + 175 + 15 }
    expect(count).toBe(due[content(name).data['格式'] as keyof typeof due])
  })

  it('has the two cells that 康家会镇 left empty, and no other report has one', () => {
    const blanks = names.map((name) =>
      keptRows(name).flatMap(([row, figures]) =>
        figures.flatMap((figure, column) => (figure === BLANK ? `${row} ${column + 1}` : [])),
      ),
    )
    expect(blanks).toEqual([[], ['属于行政执法案卷 6', '无正当理由大量反复申请 5'], [], [], []])
  })

  it('has surplus figures only in the four rows of 桑垌乡 known to have one', () => {
    const extra = names.map((name) =>
      surplus(printedRows(original(name)), keptRows(name)).filter((count) => count !== 0),
    )
    expect(extra).toEqual([[], [], [1, 1, 1, 1], [], []])
  })

  it.each(names)('%s has the title as printed', (name) => {
    const first = original(name).trimStart().split('\n')[0] ?? ''
    expect(fold(String(content(name).data['标题']))).toBe(fold(first))
  })
})

describe.runIf(areOriginalsAbsent)('without ../shared/reports', () => {
  it('nothing is compared: the originals are absent', () => {
    expect(areOriginalsAbsent).toBe(true)
  })
})
