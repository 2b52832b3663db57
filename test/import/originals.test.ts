import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/import/sources/read-file.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import type { Draft } from '../../src/import/draft/draft.ts'
import { readPortal } from '../../src/reader/portal.ts'
import { readReportFile } from '../../src/reader/report-file.ts'
import { areOriginalsAbsent, names, originalPath, type ReportName } from '../content/originals.ts'

const content = resolve(import.meta.dirname, '../../content')

async function draftOf(name: ReportName): Promise<Draft> {
  const { organs = [] } = await readPortal(content)
  return recognise(await readSource(originalPath(name)), { organs })
}

/** What each original is known to have wrong, by the place it concerns. */
const DAMAGE: Record<ReportName, string[]> = {
  'badou/2021': [],
  'kangjiahui/2021': [
    'import-blank requests.outcomes.refused.enforcementFiles.other',
    'import-blank requests.outcomes.notProcessed.excessive.legalService',
    'import-section sections.6',
  ],
  'sangtong/2020': [
    'import-surplus requests.outcomes.otherHandling',
    'import-surplus requests.outcomes.total',
    'import-surplus requests.carriedOut',
    'import-surplus review',
  ],
  // The row fits by the number of its figures, so it is read; that it is askew is worth a look.
  'lilin/2021': ['import-shift requests.outcomes.total'],
  'baliying/2024': ['import-year sections.1'],
}

describe.skipIf(areOriginalsAbsent)('an original from ../shared/reports, imported', () => {
  it.each(names)('%s has every figure, edition and year of its content file', async (name) => {
    const draft = await draftOf(name)
    const { report } = await readReportFile(content, `reports/${name}.md`)
    expect(draft.figures).toEqual(report?.figures)
    expect(draft.format).toBe(report?.format)
    expect([draft.organ?.id, draft.year]).toEqual([report?.organ, report?.year])
    expect(draft.title.replace(/\s/gu, '')).toBe(report?.title.replace(/\s/gu, ''))
  })

  it.each(names)('%s has findings for exactly the damage it has', async (name) => {
    const { doubts } = await draftOf(name)
    expect(doubts.map((one) => `${one.rule} ${one.path}`)).toEqual(DAMAGE[name])
  })

  it.each(names)('%s has the sections of its content file', async (name) => {
    const { sections } = await draftOf(name)
    const { report } = await readReportFile(content, `reports/${name}.md`)
    const numbered = sections.filter((one) => one.number !== null)
    expect(numbered.map((one) => [one.number, one.title])).toEqual(
      report?.sections.filter((one) => one.number !== null).map((one) => [one.number, one.title]),
    )
  })

  it.each(names)('%s has a narrative without residue', async (name) => {
    const { sections } = await draftOf(name)
    const text = sections.map((one) => one.markdown).join('\n')
    expect(text).not.toMatch(/bookmark|\u00a0|\u200b/u)
    expect(text.length).toBeGreaterThan(800)
  })
})

describe.runIf(areOriginalsAbsent)('without ../shared/reports', () => {
  it('nothing is imported: the originals are absent', () => {
    expect(areOriginalsAbsent).toBe(true)
  })
})
