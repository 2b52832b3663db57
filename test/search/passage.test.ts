import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../src/search/excerpt.ts'
import { fold } from '../../src/search/fold.ts'
import { passageOf, type SearchedReport } from '../../src/search/passage.ts'
import { queryTerms } from '../../src/search/query.ts'

function aReport(...texts: string[]): SearchedReport {
  return {
    title: '示例镇2021年政府信息公开工作年度报告',
    organ: { name: '示例市示例镇人民政府', shortName: '示例镇', aliases: ['示例旧乡'] },
    sections: texts.map((text, index) => ({
      number: index + 1,
      title: `第${index + 1}部分`,
      text,
    })),
  }
}

/** A passage as one line, marks in square brackets. */
function shown({ parts }: { parts: readonly Part[] }): string {
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}

function passage(query: string, ...texts: string[]): ReturnType<typeof passageOf> {
  return passageOf(aReport(...texts), queryTerms(query))
}

const filler = '为进一步做好此项工作，'.repeat(20)

describe('passageOf(report, terms)', () => {
  test('is the whole title when all terms stand in it', () => {
    const found = passage('示例 2021')
    expect(found.place).toBe('title')
    expect(shown(found)).toBe('[示例]镇[2021]年政府信息公开工作年度报告')
  })

  test('is a name of the organ when only that holds the term', () => {
    const found = passage('旧乡')
    expect([found.place, shown(found)]).toEqual(['organ', '示例[旧乡]'])
  })

  test('is around the first place in the first section that holds the term', () => {
    const found = passage('便民', '无', `${filler}设便民服务中心。${filler}`, '便民')
    expect(found.place).toBe(2)
    expect(shown(found)).toMatch(/^…(?:.{0,24})设\[便民\]服务中心。.*…$/)
  })

  test('shows as many terms as it can', () => {
    const found = passage('便民 公示', `便民。${filler}`, `${filler}便民。${filler}便民与公示。`)
    expect(found.place).toBe(2)
    expect(shown(found)).toContain('[便民]与[公示]。')
  })

  test('may be in a section without a number', () => {
    const sections = [{ number: null, title: '', text: `${filler}便民${filler}` }]
    const found = passageOf({ ...aReport(), sections }, ['便民'])
    expect(found.place).toBe(null)
    expect(shown(found).length).toBeLessThan(90)
  })

  test('begins with a sentence where one begins near', () => {
    const found = passage('便民', `${filler}前一句话。这里设便民服务中心。`)
    expect(shown(found)).toMatch(/^…这里设\[便民\]服务中心。$/)
  })

  test('may run from a heading into its narrative', () => {
    expect(shown(passage('部分本年', '本年度'))).toBe('第1[部分 本年]度')
  })

  test('marks what was folded away inside a term', () => {
    expect(shown(passage('危及三安全', '（危及“三安全”）'))).toBe('…（[危及“三安全]”）')
  })

  test('marks overlapping places as one', () => {
    expect(shown(passage('公公 公公公', '公公公公'))).toBe('…[公公公公]')
  })

  test('shows a long term whole', () => {
    const term = '长'.repeat(120)
    expect(shown(passage(term, filler + term))).toContain(`[${term}]`)
  })

  test('is about 80 characters long', () => {
    const length = shown(passage('便民', `${filler}便民${filler}`)).length
    expect(length).toBeGreaterThan(70)
    expect(length).toBeLessThan(90)
  })

  test('is the title without marks when no term is found', () => {
    expect(passage('不存在').parts).toEqual([{ text: aReport().title, marked: false }])
  })

  test('cuts no character in two and marks only terms', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'𠮷👍公开e，。\n', 'e\u0301'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(text, fc.constantFrom('𠮷', '公开', 'é', '𠮷 公'), (narrative, query) => {
        const terms = queryTerms(query)
        for (const { text: piece, marked } of passage(query, narrative).parts) {
          expect(piece.isWellFormed()).toBe(true)
          expect(piece).not.toMatch(/^\p{M}/u)
          if (marked) expect(terms.some((term) => fold(piece).includes(term))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
