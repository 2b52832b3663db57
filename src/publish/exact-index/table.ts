import type { BundleRow } from '../../search/bundles.ts'
import type { Organ } from '../../report/report.ts'
import {
  type PackedTable,
  type ShardRow,
  type TableFigure,
  type TableOrgan,
} from '../../search/exact/table.ts'
import { patternOf } from '../../search/exact/titles.ts'
import { deflate } from './deflate.ts'

/** What the table tells of a report. */
export interface TableReport {
  readonly organ: string
  readonly year: number
  /** The key of the organ's type. */
  readonly organType: string
  readonly organName: string
  readonly organShortName: string
  readonly aliases: readonly string[]
  readonly region?: string | undefined
  readonly parent?: string | undefined
  readonly title: string
}

/** What the table tells of an organ; its 上级 by name where the portal does not register it. */
export function tableOrgan(organ: Organ): TableOrgan {
  const { id, name, shortName, aliases, type, region, parent, parentName } = organ
  return { id, name, shortName, aliases, type, region, parent: parent ?? parentName }
}

/** What the table tells besides reports. */
export interface TableParts {
  /** They cover the reports in turn. */
  readonly shards: readonly ShardRow[]
  readonly bundles?: readonly BundleRow[]
  /** The organs of the portal: they are told of also without a report. */
  readonly registered?: readonly TableOrgan[]
  readonly figures?: readonly TableFigure[]
}

/** The table file over reports in rank order. */
export function tableFile(
  reports: readonly TableReport[],
  { shards, bundles = [], registered = [], figures = [] }: TableParts,
): Uint8Array<ArrayBuffer> {
  const organs = organsOf(reports, registered)
  const known = new Map(organs.map((organ, place) => [organ.id, { organ, place }]))
  const patterns = new Map<string, number>()
  let last = { place: 0, year: 0 }
  const steps = reports.flatMap(({ organ: id, year, title }) => {
    const { organ, place } = known.get(id) ?? {}
    if (!organ || place === undefined) return []
    const pattern = patternOf(title, organ, year)
    const number = patterns.get(pattern) ?? patterns.size
    patterns.set(pattern, number)
    const step = [place - last.place, year - last.year, number]
    last = { place, year }
    return step
  })
  const own = { organs, patterns: [...patterns.keys()], steps }
  const table: PackedTable = { ...own, shards, bundles, figures }
  return deflate(JSON.stringify(table))
}

/** The organs of the portal, by id, as their newest report has them. */
function organsOf(
  reports: readonly TableReport[],
  registered: readonly TableOrgan[],
): TableOrgan[] {
  const organs = new Map<string, TableOrgan>()
  for (const { organ: id, organName: name, organShortName: shortName, ...report } of reports) {
    const { aliases, organType: type, region, parent } = report
    if (!organs.has(id)) organs.set(id, { id, name, shortName, aliases, type, region, parent })
  }
  for (const organ of registered) if (!organs.has(organ.id)) organs.set(organ.id, organ)
  return [...organs.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
