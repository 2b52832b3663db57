/** Every report of a content folder, read and held against every rule. */

import { judgePortal, judgeReport, judgeSeries } from '../report/checks.ts'
import type { Finding, Problem } from '../report/finding.ts'
import type { Organ, Report } from '../report/report.ts'
import { nameIndex, namesOf } from '../report/rules/organ-names.ts'
import type { Sketch, Surroundings } from '../report/rules/rule.ts'
import { comparable, signatureOf } from '../report/similarity.ts'
import type { History } from './history.ts'
import { listReports } from './portal.ts'
import { placed, TOP } from '../text/placed.ts'
import { readReportFile, type ReportFile } from './report-file.ts'
import { readTextFile, shownPath } from './text-file.ts'

/** Files of an organ that are read side by side, so that none waits for the disk alone. */
const AT_ONCE = 16

/** What a check of a folder is given besides the folder. */
export interface CheckOptions {
  /** YYYY-MM-DD. */
  readonly today?: string
  readonly history?: History
  /** Are narratives compared with one another? */
  readonly isCompared?: boolean
  /** Told after each report. */
  readonly onRead?: (done: number, all: number) => void
}

/** A report file with its path in the content folder. */
export interface CheckedFile extends ReportFile {
  readonly name: string
}

/** Today's date where the program runs, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) =>
    String(one).padStart(2, '0'),
  )
  return `${now.getFullYear()}-${month}-${day}`
}

function dueName({ organ, year }: Report): string {
  return `reports/${organ}/${year}.md`
}

/** Adds what is said of an organ's reports through the years to the files it is said of. */
function withSeries(files: readonly CheckedFile[], organ: Organ | undefined): CheckedFile[] {
  const inPlace = files.filter(({ name, report }) => report && name === dueName(report))
  const reports = inPlace
    .flatMap(({ report }) => report ?? [])
    .sort((one, other) => one.year - other.year)
  const found = judgeSeries({ ...(organ && { organ }), reports })
  if (found.length === 0) return [...files]
  return files.map((file) => {
    const own = found.filter(({ year }) => inPlace.includes(file) && file.report?.year === year)
    const more = file.place?.(own.map(({ problem }) => problem)) ?? []
    return { ...file, findings: [...file.findings, ...more] }
  })
}

function sketchOf(
  name: string,
  report: Report,
  organ: Organ | undefined,
  isCompared: boolean,
): Sketch {
  const text = report.sections.map((section) => section.text).join('\n')
  const signature = isCompared
    ? signatureOf(comparable(text, organ ? namesOf(organ) : []))
    : undefined
  return {
    file: name,
    organ: report.organ,
    year: report.year,
    line: report.sections.find(({ line }) => line !== undefined)?.line ?? 1,
    ...(signature && { signature }),
  }
}

/** Places problems in a file that is no longer in memory. */
async function placedAnew(folder: string, name: string, problem: Problem): Promise<Finding[]> {
  const file = await readTextFile(folder, name)
  const text = 'rule' in file ? '' : file.text
  return placed([problem], shownPath(folder, name), text, () => TOP)
}

function byFolder(names: readonly string[]): string[][] {
  const folders = new Map<string, string[]>()
  for (const name of names) {
    const folder = name.slice(0, name.lastIndexOf('/'))
    const own = folders.get(folder)
    if (own) own.push(name)
    else folders.set(folder, [name])
  }
  return [...folders.values()]
}

/**
 * Reads the reports of a content folder, organ by organ, with all there is to say of each; what is
 * said of the portal as a whole comes last. Without organs none is called unknown.
 */
export async function* checkedReports(
  folder: string,
  organs: readonly Organ[] | undefined,
  { today, history, isCompared = false, onRead }: CheckOptions = {},
): AsyncGenerator<CheckedFile> {
  const known = organs && new Set(organs.map((organ) => organ.id))
  const byId = new Map(organs?.toReversed().map((organ) => [organ.id, organ]))
  const index = nameIndex(organs ?? [])
  const { names, findings } = await listReports(folder)
  if (findings.length > 0) yield { name: 'reports', attachments: [], findings }
  const sketches: Sketch[] = []
  let done = 0
  for (const group of byFolder(names)) {
    const files: CheckedFile[] = []
    const organ = byId.get(group[0]?.split('/')[1] ?? '')
    for (let from = 0; from < group.length; from += AT_ONCE) {
      const read = group.slice(from, from + AT_ONCE).map(async (name) => {
        const changes = history?.get(name)
        const around: Surroundings = {
          names: index,
          ...(organ && { organ }),
          ...(today !== undefined && { today }),
          ...(changes && { changes }),
        }
        const file = await readReportFile(folder, name, known, (report, attachments) =>
          judgeReport(report, { ...around, attachments }),
        )
        return { name, ...file }
      })
      for (const file of await Promise.all(read)) {
        if (file.report) sketches.push(sketchOf(file.name, file.report, organ, isCompared))
        files.push(file)
        onRead?.(++done, names.length)
      }
    }
    yield* withSeries(files, organ)
  }
  const shortName = (id: string): string => byId.get(id)?.shortName ?? id
  for (const { file: name, problem } of judgePortal({ sketches, shortName }))
    yield { name, attachments: [], findings: await placedAnew(folder, name, problem) }
}
