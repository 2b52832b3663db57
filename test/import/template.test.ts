import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/import/sources/read-file.ts'
import { recognise } from '../../src/import/draft/recognise.ts'

const template = resolve(
  import.meta.dirname,
  '../../../shared/templates/annual-report-2021-blank.docx',
)

describe.skipIf(!existsSync(template))('the blank form as Word has it', () => {
  it('is recognised as the 2021 form with every cell blank', async () => {
    const draft = recognise(await readSource(template), { organs: [] })
    expect(draft.format.edition).toBe('2021')
    expect(new Set([...draft.figures.values()].map((one) => one.state))).toEqual(new Set(['blank']))
    expect(draft.sections.flatMap((one) => one.number ?? [])).toEqual([1, 2, 3, 4, 5, 6])
    const blanks = draft.doubts.filter((one) => one.rule === 'import-blank')
    expect(blanks.map((one) => one.path)).toEqual(['proactive', 'requests', 'review'])
  })
})

describe.runIf(!existsSync(template))('without ../shared/templates', () => {
  it('nothing is imported: the template is absent', () => {
    expect(existsSync(template)).toBe(false)
  })
})
