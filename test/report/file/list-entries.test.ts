import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ACCEPTED_KEY, acceptedLines } from '../../../src/report/file/accepted-text.ts'
import { CORRECTIONS_KEY } from '../../../src/report/corrections/correction.ts'
import { withCorrections } from '../../../src/report/file/correction-text.ts'
import { withEntries, withoutEntry } from '../../../src/report/file/list-entries.ts'
import { parseReport } from '../../../src/text/report-text.ts'

const reports = join(import.meta.dirname, '../../fixtures/content/reports')
const texts = ['shilizhen/2023', 'shiliju/2022'].map((name) =>
  readFileSync(join(reports, `${name}.md`), 'utf8'),
)
const entry = (reason: string) => acceptedLines([{ rule: 'review-total', place: '甲.乙', reason }])
const reasonsIn = (text: string): string[] =>
  parseReport(text, '').report?.accepted.map(({ reason }) => reason) ?? []

it('entries stand at the end of their list, led in as it is, and can be taken out again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom('', '  ', '    '),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.constantFrom('照录。', "it's", '# 一: 二'), { minLength: 1, maxLength: 3 }),
      (text, indent, end, reasons) => {
        const before = text
          .replace(/(?<=^原文如此:\n)(?: .*\n)+/m, (list) => list.replace(/^ {2}/gm, indent))
          .replaceAll('\n', end)
        const own = reasonsIn(before)
        const after = reasons.reduce(
          (all, one) => withEntries(all, ACCEPTED_KEY, entry(one)),
          before,
        )
        expect(reasonsIn(after)).toEqual([...own, ...reasons])
        const back = reasons.reduce((all) => withoutEntry(all, ACCEPTED_KEY, own.length), after)
        expect(back).toBe(before)
      },
    ),
  )
})

it('a list of its own stands before the one that comes after it', () => {
  const [text = ''] = texts
  const day = '2024-02-01'
  const told = withCorrections(text, [{ day, place: '标题', before: '甲', after: '乙' }])
  const both = withEntries(told, ACCEPTED_KEY, entry('照录。'), CORRECTIONS_KEY)
  expect(both.indexOf(`\n${ACCEPTED_KEY}:`)).toBeLessThan(both.indexOf(`\n${CORRECTIONS_KEY}:`))
  expect(withoutEntry(both, ACCEPTED_KEY, 0)).toBe(told)
  expect(withoutEntry(told, CORRECTIONS_KEY, 5)).toBe(told)
})
