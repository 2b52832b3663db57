import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../src/cli/check.ts'
import { demandFolder } from '../../src/cli/folder.ts'
import { aFolder } from '../a-content-folder.ts'
import { mostOrgans, organAt } from './portal/organs.ts'
import { corrected, organCount, seriesAt, years, type MadeReport } from './portal/series.ts'
import { reportFile, writePortal } from './portal/write.ts'

const organs = Array.from({ length: 40 }, (_, index) => index)
const made = organs.flatMap((index) => seriesAt(index))

function lengthOf({ report }: MadeReport): number {
  return report.sections.reduce((sum, { markdown }) => sum + markdown.length, 0)
}

describe('the synthetic portal', () => {
  test('is the same on every call, whatever was made before', () => {
    const texts = (index: number): string[] =>
      seriesAt(index).map((one) => reportFile('gongkai', one))
    const before = texts(7)
    texts(3)
    expect(texts(7)).toEqual(before)
    expect(texts(8)).not.toEqual(before)
  })

  test('passes every check without an error and without a warning', async () => {
    const content = join(await aFolder(), 'content')
    writePortal(content, 'gongkai', made.length)
    const { findings } = await checkFolder(await demandFolder(content))
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  test('passes them after a correction, which changes one figure and the narrative', async () => {
    const content = join(await aFolder(), 'content')
    writePortal(content, 'gongkai', years.length)
    const [newest] = seriesAt(0).slice(-1)
    if (!newest) throw new Error('no reports')
    const changed = corrected(newest)
    const file = join(content, 'reports', newest.organ.id, `${newest.report.year}.md`)
    writeFileSync(file, reportFile('gongkai', changed))
    const { findings } = await checkFolder(await demandFolder(content))
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    const figures = [...changed.report.figures].filter(
      ([id, { text }]) => newest.report.figures.get(id)?.text !== text,
    )
    expect(figures).toHaveLength(1)
    expect(lengthOf(changed)).toBeGreaterThan(lengthOf(newest))
  })

  test('has the five years and both editions of every organ', () => {
    const first = made.slice(0, years.length).map(({ report }) => report)
    expect(first.map(({ year }) => year)).toEqual(years)
    expect(new Set(first.map(({ format }) => format.edition))).toEqual(new Set(['2019', '2021']))
    expect(organCount(5000) * years.length).toBe(5000)
  })

  test('varies its figures and its texts', () => {
    const received = made.map(({ report }) => report.figures.get('requests.received.total')?.value)
    expect(new Set(received).size).toBeGreaterThan(made.length / 2)
    const texts = made.map(({ report }) => report.sections[0]?.markdown)
    expect(new Set(texts).size).toBe(made.length)
  })

  test('has narratives of the length of real ones', () => {
    const lengths = made.map(lengthOf)
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(average).toBeGreaterThan(1500)
    expect(Math.max(...lengths)).toBeLessThan(4000)
  })
})

describe('organs', () => {
  test('have names that say they are invented, and ids of their own', () => {
    const all = Array.from({ length: mostOrgans }, (_, index) => organAt(index))
    expect(
      all.filter(({ name, shortName }) => !`${name}|${shortName}`.match(/示例.*\|.*示例/u)),
    ).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(4)
  })

  test('are enough for 100,000 reports', () => {
    expect(mostOrgans).toBeGreaterThanOrEqual(organCount(100_000))
  })
})

describe('a folder made before', () => {
  test('is left as it is when the same portal is asked for, and made again when not', async () => {
    const content = join(await aFolder(), 'content')
    const list = join(content, 'organs.yaml')
    writePortal(content, 'gongkai', 5)
    const text = readFileSync(list, 'utf8')
    rmSync(list)
    writePortal(content, 'gongkai', 5)
    expect(existsSync(list)).toBe(false)
    writePortal(content, 'gongkai', 10)
    expect(readFileSync(list, 'utf8').length).toBeGreaterThan(text.length)
  })
})
