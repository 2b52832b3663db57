import type { BundleRow } from '../../search/bundles.ts'
import { patternOf, type PackedTable, type ShardRow, type TableOrgan } from '../../search/table.ts'
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
  readonly title: string
}

/** The table file over reports in rank order, the shards that cover them in turn, and the bundles. */
export function tableFile(
  reports: readonly TableReport[],
  shards: readonly ShardRow[],
  bundles: readonly BundleRow[],
): Uint8Array<ArrayBuffer> {
  const organs = organsOf(reports)
  const known = new Map(organs.map((organ, place) => [organ.id, { organ, place }]))
  const patterns = new Map<string, number>()
  let last = { place: 0, year: 0 }
  const steps = reports.flatMap(({ organ: id, year, title }) => {
    const { organ, place } = known.get(id) ?? {}
    if (!organ || place === undefined) return []
    const pattern = patternOf(title, organ, year)
    const number = patterns.get(pattern) ?? patterns.size
    patterns.set(pattern, number)
    const step = [place - last.place, year - last.year, number] as const
    last = { place, year }
    return [step]
  })
  const table: PackedTable = { organs, patterns: [...patterns.keys()], steps, shards, bundles }
  return deflate(JSON.stringify(table))
}

/** The organs of the reports, by id, as their newest report has them. */
function organsOf(reports: readonly TableReport[]): TableOrgan[] {
  const organs = new Map<string, TableOrgan>()
  for (const { organ: id, organName: name, organShortName: shortName, ...report } of reports) {
    const { aliases, organType: type, region } = report
    if (!organs.has(id)) organs.set(id, { id, name, shortName, aliases, type, region })
  }
  return [...organs.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
