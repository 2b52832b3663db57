/** The list of a content folder's reports with their findings; an organ's are checked again when they have changed. */

import type { Listed, ListedFinding } from '../../desk/disk/addresses.ts'
import { reportMarks } from '../../publish/cache/keys.ts'
import { digestOf } from '../../publish/program.ts'
import { readOrganReports, type CheckedFile } from '../../reader/checked-reports.ts'
import { placeAnew } from '../../reader/place-anew.ts'
import { listReports, readPortal } from '../../reader/portal.ts'
import { everyRule } from '../../report/checks.ts'
import type { Finding } from '../../report/finding.ts'
import { groupBy } from '../../report/group-by.ts'
import { sketchOf } from '../../report/likeness/sketch.ts'
import type { Organ } from '../../report/report.ts'
import { nameIndex } from '../../report/rules/organ-names.ts'
import type { Sketch } from '../../report/rules/rule.ts'

/** What is kept of an organ's reports, and what it was made from. */
interface Kept {
  readonly key: string
  readonly listed: readonly Listed[]
  readonly sketches: readonly Sketch[]
}

function toList(findings: readonly Finding[]): ListedFinding[] {
  return findings.flatMap(({ severity, line, message, accepted }) =>
    accepted === undefined ? { severity, line, message } : [],
  )
}

function keptOf(key: string, files: readonly CheckedFile[], organ: Organ | undefined): Kept {
  return {
    key,
    listed: files.map(({ name, report, findings }) => {
      return { name, title: report?.title ?? '', findings: toList(findings) }
    }),
    sketches: files.flatMap(({ name, report }) =>
      report ? sketchOf(name, report, organ, true) : [],
    ),
  }
}

/** Lists the reports of a content folder, each time it is asked on the day given. */
export function keptList(folder: string): (day: string) => Promise<Listed[]> {
  let known = new Map<string, Kept>()

  return async (day) => {
    const { organs } = await readPortal(folder)
    const byId = new Map(organs?.toReversed().map((organ) => [organ.id, organ]))
    const ids = organs && new Set(byId.keys())
    const names = nameIndex(organs ?? [])
    const around = JSON.stringify([day, organs ?? null])
    const now = new Map<string, Kept>()
    for (const [id, own] of groupBy(
      (await listReports(folder)).names,
      (name) => name.split('/')[1] ?? '',
    )) {
      const organ = byId.get(id)
      const key = digestOf(around, ...own.flatMap((name) => reportMarks(folder, name)))
      const before = known.get(id)
      if (before?.key === key) now.set(id, before)
      else {
        const context = { organ, gate: everyRule, known: ids, today: day, names }
        now.set(id, keptOf(key, await readOrganReports(folder, own, context), organ))
      }
      // Others are served meanwhile.
      await new Promise((next) => setImmediate(next))
    }
    known = now
    const all = [...now.values()]
    const sketches = all.flatMap((one) => one.sketches)
    const together = groupBy(
      everyRule.portal({ sketches, organ: (id) => byId.get(id) }),
      ({ file }) => file,
    )
    const more = new Map<string, ListedFinding[]>()
    for (const [file, found] of together) {
      const placed = found.flatMap(({ problem }) => placeAnew(folder, file, problem))
      more.set(file, toList(placed))
    }
    return all
      .flatMap(({ listed }) => listed)
      .map((one) => ({ ...one, findings: [...one.findings, ...(more.get(one.name) ?? [])] }))
  }
}
