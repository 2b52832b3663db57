/** Every report of a content folder, read and held against rules: organ by organ, then as a whole. */

import { everyRule, type Gate } from '../report/checks.ts'
import { nameOfReport } from '../report/file/name.ts'
import { sketchOf } from '../report/likeness/sketch.ts'
import type { Organ } from '../report/report.ts'
import { nameIndex, type NameIndex } from '../report/rules/organ-names.ts'
import type { Sketch, Surroundings } from '../report/rules/rule.ts'
import { parseReport } from '../text/report-text.ts'
import type { History, PublishedVersion } from './history.ts'
import { listReports } from './portal.ts'
import { placeAnew } from './place-anew.ts'
import { readReportFile, type ReportFile } from './report-file.ts'

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

/** What an organ's reports are held against, and what is known around them. */
export interface OrganContext {
  /** Absent for an id that is not registered. */
  readonly organ: Organ | undefined
  readonly gate: Gate
  /** Ids of the organs known, or nothing where that cannot be said. */
  readonly known: ReadonlySet<string> | undefined
  readonly today: string | undefined
  readonly names?: NameIndex
  readonly history?: History | undefined
  /** Told after each report. */
  readonly onRead?: () => void
}

/** Adds what is said of an organ's reports through the years to the files it is said of. */
function withSeries(files: readonly CheckedFile[], { organ, gate }: OrganContext): CheckedFile[] {
  const inPlace = files.filter(
    ({ name, report }) => report && name === nameOfReport(report.organ, report.year),
  )
  const reports = inPlace
    .flatMap(({ report }) => report ?? [])
    .sort((one, other) => one.year - other.year)
  const found = gate.series({ ...(organ && { organ }), reports })
  if (found.length === 0) return [...files]
  return files.map((file) => {
    const own = found.filter(({ year }) => inPlace.includes(file) && file.report?.year === year)
    const more = file.place?.(own.map(({ problem }) => problem)) ?? []
    return { ...file, findings: [...file.findings, ...more] }
  })
}

/** A report as it was published, if it could be read then. */
function publishedReport(
  name: string,
  version: PublishedVersion | undefined,
): Surroundings['before'] {
  const report = version && parseReport(version.text, name).report
  return report && { report, day: version.day }
}

/** Reads the report files of one organ, with all that a gate has to say of each and of the series. */
export async function readOrganReports(
  folder: string,
  paths: readonly string[],
  context: OrganContext,
): Promise<CheckedFile[]> {
  const { organ, gate, known, today: day, names, history, onRead } = context
  const files: CheckedFile[] = []
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const read = paths.slice(from, from + AT_ONCE).map(async (name) => {
      const before = publishedReport(name, history?.published.get(name))
      const around: Surroundings = {
        ...(names && { names }),
        ...(organ && { organ }),
        ...(day !== undefined && { today: day }),
        ...(before && { before }),
      }
      const file = await readReportFile(folder, name, known, (report, attachments) =>
        gate.report(report, { ...around, attachments }),
      )
      onRead?.()
      return { name, ...file }
    })
    files.push(...(await Promise.all(read)))
  }
  return withSeries(files, context)
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
    const organ = byId.get(group[0]?.split('/')[1] ?? '')
    const files = await readOrganReports(folder, group, {
      organ,
      gate: everyRule,
      known,
      today,
      names: index,
      history,
      onRead: () => onRead?.(++done, names.length),
    })
    for (const { name, report } of files)
      if (report) sketches.push(sketchOf(name, report, organ, isCompared))
    yield* files
  }
  const portal = everyRule.portal({ sketches, organ: (id) => byId.get(id) })
  for (const { file: name, problem } of portal)
    yield { name, attachments: [], findings: placeAnew(folder, name, problem) }
}
