/** What is to be said of the reports of a portal taken together, once all have been read. */

import { placeAnew } from '../reader/place-anew.ts'
import { everyRule } from '../report/checks.ts'
import { errorsOf, type Finding, type Problem } from '../report/finding.ts'
import { observationOf, type Observation } from '../report/observations/observation.ts'
import type { Organ } from '../report/report.ts'
import type { Sketch } from '../report/rules/rule.ts'
import { nameOfReport } from '../report/file/name.ts'
import type { ComposedFolder, ComposedReport, KeptSketch, Told } from './organ/composed.ts'

/** A sketch as it was before it was kept. */
export function sketchOf({ signature, ...sketch }: KeptSketch): Sketch {
  if (signature === undefined) return sketch
  const bytes = Uint8Array.from(Buffer.from(signature, 'base64'))
  return { ...sketch, signature: new Uint32Array(bytes.buffer) }
}

function told({ rule, severity, path, message, hint }: Problem): Told {
  return { rule, severity, path, message, hint }
}

function fileOf({ entry: { organ, year } }: ComposedReport): string {
  return nameOfReport(organ, year)
}

/** Gives reports what is said of them by path of their file; others lose what was said of them before. */
function withTold(
  folder: ComposedFolder,
  byFile: ReadonlyMap<string, readonly Told[]>,
): ComposedFolder {
  const { reports } = folder.composed
  if (reports.every((one) => one.together.length === 0 && !byFile.has(fileOf(one)))) return folder
  const judged = reports.map((one) => ({ ...one, together: byFile.get(fileOf(one)) ?? [] }))
  return { ...folder, composed: { ...folder.composed, reports: judged } }
}

/** Holds the reports of a portal's organs against each other: they get what is said of them, errors are told apart. */
export function judgeTogether(
  content: string,
  organs: readonly Organ[],
  folders: readonly ComposedFolder[],
): { folders: ComposedFolder[]; errors: Finding[] } {
  const sketches = folders.flatMap(({ composed }) => composed.sketches.map(sketchOf))
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const found = everyRule.portal({ sketches, organ: (id) => byId.get(id) })
  const byFile = new Map<string, Told[]>()
  const errors: Finding[] = []
  for (const { file, problem } of found)
    if (problem.severity === 'error') errors.push(...placeAnew(content, file, problem))
    else byFile.set(file, [...(byFile.get(file) ?? []), told(problem)])
  return {
    folders: folders.map((folder) => withTold(folder, byFile)),
    errors: errorsOf(errors),
  }
}

/** All that pages of checks list of a report. */
export function observationsOf({ observations, together }: ComposedReport): readonly Observation[] {
  return together.length === 0
    ? observations
    : [...observations, ...together.map((one) => observationOf(one))]
}
