import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  sectionsRead,
  sectionTexts,
  withNewSection,
  withSectionText,
} from '../../../src/desk/edit/section.ts'
import { format2021 } from '../../a-report.ts'
import { withSection } from '../with-section.ts'

const HEAD = '---\n机关: shilizhen # 留着\n格式: 2021\n标题:   "引号"\n---\n'
const NAME = 'reports/shilizhen/2021.md'
const BODY = `## 一、总体情况

甲段。

乙段。

## 二、主动公开政府信息情况

## 其他的标题

不认得的部分。

## 五、存在的主要问题及改进情况
紧挨着标题。
`

function markdownOf(text: string): (string | number | null)[][] {
  return sectionTexts(text, sectionsRead(text, format2021)).map(({ number, title, markdown }) => [
    number ?? title,
    markdown,
  ])
}

describe('the sections of a file', () => {
  test('are read in the order of the file, with what the form does not know', () => {
    expect(markdownOf(HEAD + BODY)).toEqual([
      [1, '甲段。\n\n乙段。'],
      [2, ''],
      ['其他的标题', '不认得的部分。'],
      [5, '紧挨着标题。'],
    ])
  })

  test('are read while the head is of the wrong shape', () => {
    expect(markdownOf('---\n机关: [\n---\n## 一、总体情况\n\n甲\n')).toEqual([[1, '甲']])
  })
})

describe('a change of one section', () => {
  test('replaces its text and nothing else', () => {
    const changed = withSection(HEAD + BODY, NAME, 1, '丙段。')
    expect(changed).toBe((HEAD + BODY).replace('甲段。\n\n乙段。', '丙段。'))
  })

  test('an empty one is parted from the headings by blank lines, and emptied again as it was', () => {
    const filled = withSection(HEAD + BODY, NAME, 2, '填了字。')
    expect(filled).toBe((HEAD + BODY).replace('情况\n\n## 其他', '情况\n\n填了字。\n\n## 其他'))
    expect(withSection(filled, NAME, 2, '')).toBe(HEAD + BODY)
  })

  test('keeps the ends of lines of the file', () => {
    const windows = (HEAD + BODY).replaceAll('\n', '\r\n')
    const changed = withSection(windows, NAME, 1, '一行\n二行')
    expect(changed).toBe(windows.replace('甲段。\r\n\r\n乙段。', '一行\r\n二行'))
  })

  test('a missing section is added in its place, the last one at the end', () => {
    const text = HEAD + BODY
    const sections = sectionsRead(text, format2021)
    const third = withNewSection(text, format2021, sections, 3)
    expect(markdownOf(third).map(([one]) => one)).toEqual([1, 2, '其他的标题', 3, 5])
    const sixth = withNewSection(text, format2021, sections, 6, '无。')
    expect(sixth.startsWith(text)).toBe(true)
    expect(markdownOf(sixth).at(-1)).toEqual([6, '无。'])
    expect(markdownOf(withSection(HEAD, NAME, 4, '字'))).toEqual([[4, '字']])
  })

  test('drawn at random: it reads back as written, and the other sections stay byte for byte', () => {
    const line = fc.stringMatching(/^[\u4e00-\u4e20a-z。 ]{0,12}$/)
    const markdown = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
    const text = HEAD + BODY
    const changed = (from: string, at: number, to: string): string => {
      const section = sectionTexts(from, sectionsRead(from, format2021))[at]
      return section ? withSectionText(from, section, to) : ''
    }
    const othersOf = (of: string, at: number) => markdownOf(of).filter((_, index) => index !== at)
    fc.assert(
      fc.property(markdown, markdown, fc.integer({ min: 0, max: 3 }), (before, after, at) => {
        const twice = changed(changed(text, at, before), at, after)
        expect(markdownOf(twice)[at]?.[1]).toBe(after.replace(/^(?:[ \t]*\n)+|\s+$/g, ''))
        expect(othersOf(twice, at)).toEqual(othersOf(text, at))
        expect(twice.startsWith(HEAD)).toBe(true)
      }),
    )
  })
})
