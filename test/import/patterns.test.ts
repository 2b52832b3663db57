import { describe, expect, it } from 'vitest'
import { draftFindings, draftText } from '../../src/import/draft/draft-file.ts'
import type { ImportFinding } from '../../src/import/draft/import-finding.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import { readText } from '../../src/import/sources/read-text.ts'
import { reportAsText } from './report-as-text.ts'

const organs = [
  { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇' },
]

function findingsOf(text: string): ImportFinding[] {
  const draft = recognise(readText(text), { organs })
  return draftFindings(draft, draftText(draft, 'shili', 2021), '2021.md')
}

describe('findings of one kind in one table', () => {
  it('are one with a count, at the first of them', () => {
    const found = findingsOf(
      reportAsText().replace(/^(（[一二]）|[1-8]\.)(.*?)\t0\t0(\t0){5}$/gmu, '$1$2\t\t\t\t\t\t\t'),
    )
    const blanks = found.filter(({ rule }) => rule === 'import-blank')
    expect(blanks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“依申请公开 · .+”、“.+”、“.+”等 \d+ 处整行空着。$/u),
    ])
  })

  it('are told one by one where they are few', () => {
    const found = findingsOf(
      reportAsText().replace(/^(1\.属于国家秘密|2\.重复申请)(\t0){7}$/gmu, '$1\t\t\t\t\t\t\t'),
    )
    expect(found.map(({ message }) => message)).toEqual([
      '“依申请公开 · 办理结果 · 不予处理 · 重复申请”整行空着。',
    ])
  })
})
