/** Groups of rows that a report may print as one row: the edition as such a report has it. */

import { labelKey } from './labels.ts'
import { nameOf, type Format, type Heading, type TableSpec } from './spec.ts'

/** A group of an edition that may be printed as one row. */
export interface OneRowGroup {
  /** `requests.outcomes.otherHandling`. */
  readonly id: string
  readonly table: TableSpec
  /** The headings down to it, its own last. */
  readonly headings: readonly Heading[]
}

function groupsBelow(
  table: TableSpec,
  headings: readonly Heading[],
  above: readonly Heading[],
): OneRowGroup[] {
  return headings.flatMap((heading): OneRowGroup[] => {
    const way = [...above, heading]
    const id = [table.id, ...way.flatMap((one) => one.key ?? [])].join('.')
    const own = heading.mayBeOneRow && heading.children ? [{ id, table, headings: way }] : []
    return [...own, ...groupsBelow(table, heading.children ?? [], way)]
  })
}

const groupsOf = new WeakMap<TableSpec, readonly OneRowGroup[]>()

/** Looked for once for each table: every report that is read asks. */
function groupsIn(table: TableSpec): readonly OneRowGroup[] {
  const known =
    groupsOf.get(table) ?? table.bands.flatMap((band) => groupsBelow(table, band.rows, []))
  groupsOf.set(table, known)
  return known
}

/** The groups of an edition that a report may print as one row. */
export function oneRowGroups(format: Pick<Format, 'tables'>): OneRowGroup[] {
  return format.tables.flatMap(groupsIn)
}

function drawnTogether(heading: Heading, wanted: readonly Heading[]): Heading {
  const { children, ...own } = heading
  if (wanted.includes(heading)) return { ...own, isOneRow: true }
  return children
    ? { ...heading, children: children.map((one) => drawnTogether(one, wanted)) }
    : heading
}

const drawn = new WeakMap<Format, Map<string, Format>>()

/** An edition with some of its groups, by id, printed as one row each; the same object each time. */
export function withOneRow(format: Format, ids: readonly string[]): Format {
  const groups = oneRowGroups(format).filter(({ id }) => ids.includes(id))
  if (groups.length === 0) return format
  const known = drawn.get(format) ?? new Map<string, Format>()
  drawn.set(format, known)
  const name = groups.map(({ id }) => id).join()
  const before = known.get(name)
  if (before) return before
  const wanted = groups.flatMap(({ headings }) => headings.at(-1) ?? [])
  const made: Format = {
    ...format,
    tables: format.tables.map((table) =>
      groups.some((group) => group.table === table)
        ? {
            ...table,
            bands: table.bands.map((band) => ({
              ...band,
              rows: band.rows.map((row) => drawnTogether(row, wanted)),
            })),
          }
        : table,
    ),
  }
  known.set(name, made)
  return made
}

function entry(written: unknown, spellings: readonly string[]): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined
  const keys = spellings.map(labelKey)
  const found = Object.entries(written).find(([key]) => keys.includes(labelKey(key)))
  return found?.[1]
}

/** The edition as a report file writes it: a group whose entry is a list is one row. */
export function formatAsWritten(format: Format, yaml: unknown): Format {
  const lists = oneRowGroups(format).filter(({ table, headings }) =>
    Array.isArray(
      headings
        .filter((heading) => heading.key !== undefined)
        .reduce(
          (written, heading) =>
            entry(written, [nameOf(heading), heading.label, ...(heading.aliases ?? [])]),
          entry(yaml, [table.name]),
        ),
    ),
  )
  return withOneRow(
    format,
    lists.map(({ id }) => id),
  )
}
