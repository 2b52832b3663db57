import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/import/draft/recognise.ts'
import type { Draft } from '../../src/import/draft/draft.ts'
import { readText } from '../../src/import/sources/read-text.ts'
import { figuresOf, format2021 } from '../a-report.ts'
import type { Block } from '../../src/import/document.ts'
import { figuresOf as figuresAsPrinted, type Printed } from './property/generate.ts'
import { isTable, laidOut, titleOf, type Laid } from './property/laid.ts'
import { writeTabs } from './property/shapes/text.ts'
import { reportAsText } from './report-as-text.ts'
import { firstWhole, whole } from './whole.ts'

const organs = [
  { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇' },
]

const first = reportAsText({ 'proactive.penalties.decisions': '7' })
const second = first.replace('示例镇2021年', '示例镇2022年').replace('行政处罚\t7', '行政处罚\t9')

function draftOf(text: string, part?: number): Draft {
  return recognise(readText(text), { organs, part })
}

function penalties(draft: Draft): string | undefined {
  return draft.figures.get('proactive.penalties.decisions')?.text
}

function said(draft: Draft): string[] {
  return draft.doubts.map(({ rule, path, message }) => `${rule} ${path} ${message}`)
}

describe('two reports in one file', () => {
  const both = `${first}\n${second}`

  it('are said, and none is taken', () => {
    const draft = draftOf(both)
    expect([draft.year, draft.organ]).toEqual([undefined, undefined])
    expect([...draft.figures.values()].every(({ state }) => state === 'unread')).toBe(true)
    expect(said(draft).join()).toContain('这个文件里有 2 份报告，没有定是哪一份')
    expect(said(draft).join()).toContain(
      '第 2 份是“示例镇2022年政府信息公开工作年度报告”（2022年）',
    )
  })

  it.each([
    [1, 2021, '7'],
    [2, 2022, '9'],
  ])('are parted by --part %i', (part, year, figure) => {
    const draft = draftOf(both, part)
    expect([draft.year, draft.organ?.id, penalties(draft)]).toEqual([year, 'shili', figure])
    expect(draft.doubts).toEqual([])
  })

  it('have no third, which is said; nor has a file with one a second', () => {
    expect(said(draftOf(both, 3)).join()).toContain('这个文件里有 2 份报告，没有第 3 份')
    expect(said(draftOf(first, 2)).join()).toContain('这个文件里有 1 份报告，没有第 2 份')
    expect(draftOf(first, 1).doubts).toEqual([])
  })
})

describe('one report twice in a file', () => {
  it('is read once, and that is said', () => {
    const draft = draftOf(`${first}\n${first}`)
    expect(draft.year).toBe(2021)
    expect(draft.figures).toEqual(figuresOf(format2021, { 'proactive.penalties.decisions': '7' }))
    expect(said(draft)).toEqual(['import-parts  这份报告在原件里有 2 遍，数字相同，照第一遍读。'])
  })

  it('leaves what the copies differ in unread', () => {
    const draft = draftOf(`${first}\n${first.replace('行政处罚\t7', '行政处罚\t8')}`)
    expect(penalties(draft)).toBe('待核')
    expect(said(draft).join()).toContain(
      'import-row-twice proactive.penalties 这份报告在原件里有两遍，“主动公开 · 行政处罚”两遍不同',
    )
  })

  it('takes from the second what the first has lost, and points at it', () => {
    const torn = first.replace(/行政处罚\t7/u, '行政处罚\t〔图〕')
    const draft = draftOf(`${torn}\n${first}`)
    expect(penalties(draft)).toBe('7')
    expect(said(draft).join()).toContain('import-row-twice proactive.penalties')
  })
})

it('a table of contents is no report of its own', () => {
  const headings = format2021.sections.map(
    ({ number, title }) => `${'一二三四五六'[number - 1]}、${title}`,
  )
  const draft = draftOf(first.replace('\n', `\n目录\n${headings.join('\n')}\n`))
  expect(draft.year).toBe(2021)
  expect(penalties(draft)).toBe('7')
})

describe('two reports without headings of sections', () => {
  const bare = (printed: Printed): Laid =>
    laidOut(printed).filter((one) => typeof one !== 'string' || one.endsWith('年度报告'))
  const one = { ...whole, organ: '示例镇', year: 2022 }
  const other = { ...firstWhole(100), organ: '样板乡', year: 2023 }

  it('are parted at their titles', () => {
    const source = readText(`${writeTabs(bare(one))}\n${writeTabs(bare(other))}`)
    expect(said(recognise(source, { organs })).join()).toContain('这个文件里有 2 份报告')
    for (const [part, printed] of [[1, one] as const, [2, other] as const]) {
      const draft = recognise(source, { organs, part })
      expect([draft.title, draft.year]).toEqual([titleOf(printed), printed.year])
      expect(draft.figures).toEqual(figuresAsPrinted(printed.format, printed.cells))
    }
  })

  it('are parted at the sheets of a workbook, and those named', () => {
    const sheet = (name: string, printed: Printed): Block[] => {
      const where = `工作表“${name}” A1`
      const tables = laidOut(printed).filter(isTable)
      return tables.map(({ rows }) => ({
        kind: 'grid',
        where,
        rows: rows.map((row) =>
          row.map(({ text, colspan, rowspan }) => ({ text, colspan, rowspan, where })),
        ),
      }))
    }
    const blocks = [...sheet('甲', one), ...sheet('乙', other)]
    const source = { source: 'spreadsheet', blocks, problems: [] } as const
    expect(said(recognise(source, { organs })).join()).toContain(
      '第 2 份没有标题（从工作表“乙” A1起）',
    )
    expect(recognise(source, { organs, part: 2 }).figures).toEqual(
      figuresAsPrinted(other.format, other.cells),
    )
  })
})
