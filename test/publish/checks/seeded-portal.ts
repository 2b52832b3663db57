/** A portal of invented organs with thirty faults in it, each written down as it is made. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenReport } from '../../../src/report/file/markdown.ts'
import { writePortal, reportFile, reportPath } from '../../bench/portal/write.ts'
import { seriesAt, type MadeReport } from '../../bench/portal/series.ts'

/** Fifteen organs of five years: each has one fault of its last year, and one of an earlier one. */
const ORGANS = 15
const LAST = 2023

/** A fault as the pages of checks tell it: year, organ, kind. */
export type Fault = string

/** Changes a report. */
type Change = (report: WrittenReport, others: readonly MadeReport[]) => WrittenReport

function withNumber(report: WrittenReport, ids: readonly string[], more: number): WrittenReport {
  const figures = new Map(report.figures)
  for (const id of ids) {
    const value = (figures.get(id)?.value ?? 0) + more
    figures.set(id, { state: 'number', value, text: String(value) })
  }
  return { ...report, figures }
}

function withText(report: WrittenReport, change: (text: string) => string): WrittenReport {
  const sections = report.sections.map((one) => ({ ...one, markdown: change(one.markdown) }))
  return { ...report, sections }
}

const COUNTS = /\d{4}年新收政府信息公开申请\d+件，[^。]*。/

const late: Change = (report) => ({ ...report, published: `${report.year + 1}-05-06` })

const copied: Change = (report, others) => {
  // Of the year before: which of two reports came first is told by their years.
  const source = others.find((one) => one.report.year === report.year - 1)?.report
  if (!source) throw new Error('nothing to copy')
  const own = report.sections.map(({ markdown }) => COUNTS.exec(markdown)?.[0]).find(Boolean) ?? ''
  return withText({ ...report, sections: source.sections }, (text) => text.replace(COUNTS, own))
}

const prose: Change = (report) =>
  withText(report, (text) =>
    text.replace(
      /新收政府信息公开申请(\d+)件/,
      (_all, count: string) => `新收政府信息公开申请${Number(count) + 11}件`,
    ),
  )

const brokenChain: Change = (report) => {
  const ids = ['carriedIn', 'carriedOut'].flatMap((row) =>
    ['naturalPerson', 'total'].map((column) => `requests.${row}.${column}`),
  )
  return withText(withNumber(report, ids, 3), (text) =>
    text.replace(COUNTS, (all) =>
      all.replace(/(上年结转|继续办理)(\d+)件/g, (_one, word: string, count: string) => {
        return `${word}${Number(count) + 3}件`
      }),
    ),
  )
}

const wrongStock: Change = (report) =>
  withNumber(report, ['proactive.normativeDocuments.inForce'], 7)

/** For an organ's last year, by its number; a report that is not written is missing. */
const LATER: readonly [kind: string, change: Change | undefined][] = [
  ['carry-over', brokenChain],
  ['stock', wrongStock],
  ['missing', undefined],
]

const EARLIER: readonly [kind: string, change: Change][] = [
  ['late', late],
  ['repeated', copied],
  ['prose', prose],
]

function pick<T>(among: readonly T[], at: number): T {
  const one = among[at % among.length]
  if (one === undefined) throw new Error('nothing to pick')
  return one
}

/** Writes the portal into a folder; gives its faults, sorted. */
export function writeSeeded(content: string, until: string): Fault[] {
  writePortal(content, 'gongkai', ORGANS * 5)
  const site = join(content, 'site.yaml')
  const faults: Fault[] = []
  for (let index = 0; index < ORGANS; index += 1) {
    const series = seriesAt(index)
    const next = seriesAt((index + 1) % ORGANS)
    const earlier = 2020 + (index % 3)
    const [early, change] = pick(EARLIER, Math.floor(index / 3))
    const [last, lastChange] = pick(LATER, index)
    for (const made of series) {
      const path = reportPath(content, 'gongkai', made)
      if (made.report.year === earlier) {
        const changed = change(made.report, next)
        writeFileSync(path, reportFile('gongkai', { ...made, report: changed }))
        faults.push(`${earlier} ${made.organ.id} ${early}`)
      }
      if (made.report.year === LAST) {
        faults.push(`${LAST} ${made.organ.id} ${last}`)
        if (lastChange) {
          const changed = lastChange(made.report, next)
          writeFileSync(path, reportFile('gongkai', { ...made, report: changed }))
        } else rmSync(path)
      }
    }
  }
  writeFileSync(site, `${readFileSync(site, 'utf8')}核对截至: ${until}\n`)
  return faults.sort()
}
