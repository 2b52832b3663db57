import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, FIELDS, withField } from '../../src/desk/edit/field.ts'
import { withSection } from './with-section.ts'
import { placesOfFormat } from '../../src/report/figures.ts'
import { reportMarkdown } from '../../src/report/file/markdown.ts'
import { figureWords, withFigureWords } from '../../src/text/figure-words.ts'
import { parseReport, readHead } from '../../src/text/report-text.ts'
import { figuresOf, format2021 } from '../a-report.ts'

const reports = join(import.meta.dirname, '../fixtures/content/reports')
const files = readdirSync(reports, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const text = readFileSync(join(reports, path), 'utf8')
    return { path, text, windows: `\uFEFF${text.replaceAll('\n', '\r\n')}` }
  })

function words(text: string): Map<string, string> {
  const head = readHead(text)
  if (!head) throw new Error('no head')
  return figureWords(head)
}

/** The lines of a text that differ from those of another of as many lines. */
function changedLines(before: string, after: string): number {
  const [one, other] = [before.split('\n'), after.split('\n')]
  expect(other).toHaveLength(one.length)
  return one.filter((line, at) => line !== other[at]).length
}

const word = fc.oneof(
  fc.constantFrom(
    '0',
    '12',
    '-4',
    '2.50',
    '空',
    '/',
    '待核',
    '',
    '1a',
    '１２',
    '1,2',
    "it's",
    '[3]',
    '# x',
    'a: b',
    '- 1',
    '"',
    '1 # 2',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/\p{C}/gu, '')),
)

describe('other words in cells', () => {
  it.each(files)(
    '$path: the words are those that are put there, and no other line changes',
    ({ text, windows }) => {
      const ids = placesOfFormat(readHead(text)?.format ?? format2021).map(({ id }) => id)
      expect([...words(text).keys()]).toEqual(ids)
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), word), {
            selector: ([id]) => id,
            minLength: 1,
            maxLength: 3,
          }),
          (changes) => {
            const wanted = new Map(changes)
            for (const before of [text, windows]) {
              const after = withFigureWords(before, wanted)
              expect(words(after)).toEqual(new Map([...words(before), ...wanted]))
              expect(changedLines(before, after)).toBeLessThanOrEqual(wanted.size)
              const back = new Map([...wanted].map(([id]) => [id, words(before).get(id) ?? '']))
              expect(withFigureWords(after, back)).toBe(before)
            }
          },
        ),
        { numRuns: 40 },
      )
    },
  )

  it('a cell is found under any spelling of its row', () => {
    const { path, text } = files.find((one) => one.text.includes('格式: 2021')) ?? {
      path: '',
      text: '',
    }
    const place = placesOfFormat(format2021).find(({ row }) => row.heading.name !== undefined)
    const [id, name] = [place?.id ?? '', place?.row.names.at(-1) ?? '']
    const label = place?.row.heading.label ?? ''
    const renamed = text.replace(`${name}:`, `'${label}':`)
    expect(renamed, path).not.toBe(text)
    expect(words(withFigureWords(renamed, new Map([[id, '77']]))).get(id)).toBe('77')
  })
})

const line = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => `x${text.replace(/\p{C}/gu, '')}x`)

describe('entries of the head', () => {
  const { text } = files[0] ?? { text: '' }

  it('are written where they belong, and taken out again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), line, (field, value) => {
        const set = withField(text, field, value)
        if (field !== '格式') expect(fieldOf(set, field)).toBe(value)
        const old = fieldOf(text, field)
        if (old === undefined) expect(withField(set, field, undefined)).toBe(text)
        else if (field !== '格式') expect(withField(set, field, old)).toBe(text)
      }),
    )
  })
})

const bare = {
  organ: 'shili',
  year: 2021,
  format: format2021,
  title: '示例镇2021年政府信息公开工作年度报告',
  figures: figuresOf(format2021),
}

describe('sections', () => {
  it('set one after another, they make the file that is written at once', () => {
    const section = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      markdown: fc.constantFrom('一段。', '两段。\n\n- 甲\n- 乙', ''),
    })
    fc.assert(
      fc.property(fc.uniqueArray(section, { selector: ({ number }) => number }), (all) => {
        const numerals = '一二三四五六'
        const sections = format2021.sections.map(({ number, title }) => ({
          heading: `${numerals[number - 1]}、${title}`,
          markdown: all.find((one) => one.number === number)?.markdown ?? '',
        }))
        const empty = reportMarkdown({
          ...bare,
          sections: sections.map((one) => ({ ...one, markdown: '' })),
        })
        const set = all.reduce(
          (text, { number, markdown }) =>
            withSection(text, 'reports/shili/2021.md', number, markdown),
          empty.text,
        )
        const whole = reportMarkdown({ ...bare, sections }).text
        expect(set).toBe(whole)
        const cleared = all.reduce(
          (text, { number }) => withSection(text, 'reports/shili/2021.md', number, ''),
          set,
        )
        expect(cleared).toBe(empty.text)
      }),
      { numRuns: 60 },
    )
  })

  it('a section that is not there is written in its order', () => {
    const text = reportMarkdown({ ...bare, sections: [{ heading: '三、x', markdown: '' }] }).text
    const made = [6, 1].reduce(
      (all, number) => withSection(all, 'reports/shili/2021.md', number, '文字。'),
      text,
    )
    const numbers = parseReport(made, 'reports/shili/2021.md')
      .sections?.filter(({ line }) => line !== undefined)
      .map(({ number }) => number)
    expect(numbers).toEqual([null, 1, 6])
    expect(made.endsWith('文字。\n')).toBe(true)
  })
})
