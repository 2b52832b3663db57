import { describe, expect, it } from 'vitest'
import { cleanText as cleanSource } from '../../src/import/clean.ts'
import { everyRule } from '../../src/report/checks.ts'
import { cleanText as cleanFile } from '../../src/report/file/clean-text.ts'
import { aReport } from '../a-report.ts'

const INVISIBLE = ['\u00AD', '\u200B', '\u200E', '\u202A', '\u2060', '\uFEFF']

function isFound(residue: string): boolean {
  const text = `全年公开${residue}信息。`
  const report = aReport()
  const sections = report.sections.map((section) =>
    section.number === 1 ? { ...section, text, line: 9, written: { text, line: 10 } } : section,
  )
  return everyRule.report({ ...report, sections }).some(({ rule }) => rule === 'residue')
}

describe.each([...INVISIBLE, '[bookmark: _Toc1]'])('what word processors leave: %j', (residue) => {
  it('is found by the rule, and taken out of files and of sources', () => {
    expect(isFound(residue)).toBe(true)
    expect(cleanFile(`公开${residue}信息`)).toBe('公开信息')
    expect(cleanSource(`公开${residue}信息`)).toBe('公开信息')
  })
})

it.each(['错误！未定义书签。', 'Error! Bookmark not defined.'])(
  'a broken field is found by the rule, and taken out of sources: %s',
  (residue) => {
    expect(isFound(residue)).toBe(true)
    expect(cleanSource(`公开${residue}信息`)).toBe('公开信息')
  },
)
