/** The table of the index: the reports in rank order, what a list shows of them, and the shards. */

import type { BundleRow } from '../bundles.ts'
import { fold } from '../fold.ts'
import { inflateJson } from '../inflate.ts'

/** The names, the type and the region of an organ, as a result list shows and ranks them. */
export interface TableOrgan {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly type: string
  /** Tells organs of one name apart; undefined where organs.yaml does not say. */
  readonly region?: string | undefined
  /** The id of the organ above it, or its name where the portal does not register it. */
  readonly parent?: string | undefined
}

/** A figure of the form by the names of its row and column. */
export interface TableFigure {
  /** Permanent id: `requests.outcomes.granted.total`. */
  readonly id: string
  /** The names of its row and column, outermost first. */
  readonly path: readonly string[]
  /** What else it is called. */
  readonly others: readonly string[]
  /** The newest year of a report that has it; undefined where none has. */
  readonly year?: number | undefined
}

/** One report as the result list knows it. */
export interface Entry {
  readonly organ: TableOrgan
  readonly year: number
  readonly title: string
  /** The title as search compares it. */
  readonly folded: string
  /** The organ's names as search compares them: one list for all reports of the organ. */
  readonly names: readonly string[]
}

/** A shard: a folder of the index over the next so many reports of the table. */
export interface ShardRow {
  /** Its name is a hash of what is in it. */
  readonly folder: string
  readonly buckets: number
  readonly documents: number
  /** UTF-16 units of all its texts, and one for the end of each. */
  readonly units: number
}

/** What the table file holds. Most steps between organs are 1, most titles of one pattern: short. */
export interface PackedTable {
  readonly organs: readonly TableOrgan[]
  /** Titles with signs in the place of the organ's names and the year. */
  readonly patterns: readonly string[]
  /**
   * For each report three numbers: the step from the organ before, the step from the year before, the
   * pattern. All in one list: thousands of short ones take a browser as long to read as all the rest.
   */
  readonly steps: readonly number[]
  readonly shards: readonly ShardRow[]
  readonly bundles: readonly BundleRow[]
  readonly figures: readonly TableFigure[]
}

/** The table once read. */
export interface Table {
  /** All organs of the portal, those without a report too. */
  readonly organs: readonly TableOrgan[]
  readonly entries: readonly Entry[]
  readonly shards: readonly ShardRow[]
  /** The Pagefind bundles, newest first: told here, so that they need not be asked for apart. */
  readonly bundles: readonly BundleRow[]
  /** What a query may name besides organs and places. */
  readonly figures: readonly TableFigure[]
}

/** The folder of the index, in the site's. */
export const INDEX_FOLDER = 'search'
/** The table, in the folder of the index. */
export const TABLE_FILE = 'table.bin'
/** The characters that fold to others, in the folder of the index, where the portal has both kinds. */
export const VARIANTS_FILE = 'variants.bin'
/** The readable texts, in the folder of the index. */
export const TEXTS_FOLDER = 'texts'
/** The shards, in the folder of the index. A name in it never comes to mean other bytes. */
export const SHARDS_FOLDER = 'shards'
/** The lengths of a shard's documents, in the folder of the shard. */
export const DOCUMENTS_FILE = 'documents.bin'

/** The folder of a shard, in the folder of the index. */
export function shardFolder({ folder }: ShardRow): string {
  return `${SHARDS_FOLDER}/${folder}`
}

/** The file with the readable sections of a report, in the folder of the index. */
export function textFile(organ: string, year: number): string {
  return `${TEXTS_FOLDER}/${organ}/${year}.bin`
}

/** So many numbers tell of a report. */
const STEPS = 3

/** Stand in a pattern; no title holds them, being lines of text. */
const SIGNS = { name: '\u0001', shortName: '\u0002', year: '\u0003' } as const

const ANY_SIGN = new RegExp(`([${Object.values(SIGNS).join('')}])`)

/** The pattern that a title follows. */
export function patternOf(title: string, organ: TableOrgan, year: number): string {
  return title
    .replace(organ.name, SIGNS.name)
    .replace(organ.shortName, SIGNS.shortName)
    .replace(String(year), SIGNS.year)
}

/** A pattern cut at its signs: they stand at every other place. */
function piecesOf(pattern: string): readonly string[] {
  return pattern.split(ANY_SIGN)
}

function titleAfter(pieces: readonly string[], organ: TableOrgan, year: number): string {
  let title = ''
  for (const piece of pieces) {
    if (piece === SIGNS.name) title += organ.name
    else if (piece === SIGNS.shortName) title += organ.shortName
    else if (piece === SIGNS.year) title += String(year)
    else title += piece
  }
  return title
}

function namesOf({ name, shortName, aliases }: TableOrgan): string[] {
  return [name, shortName, ...aliases]
}

/** Reads the table from its file. */
export async function tableIn(file: Uint8Array<ArrayBuffer>): Promise<Table> {
  const table = (await inflateJson(file)) as PackedTable
  const { organs, patterns, steps, shards, bundles, figures } = table
  const foldedNames = organs.map((organ) => namesOf(organ).map(fold))
  const cut = patterns.map(piecesOf)
  let place = 0
  let year = 0
  const entries: Entry[] = []
  for (let at = 0; at < steps.length; at += STEPS) {
    place += steps[at] ?? 0
    year += steps[at + 1] ?? 0
    const organ = organs[place]
    const pattern = cut[steps[at + 2] ?? cut.length]
    if (!organ || !pattern) throw new Error('the table of the index is damaged')
    const title = titleAfter(pattern, organ, year)
    entries.push({ organ, year, title, folded: fold(title), names: foldedNames[place] ?? [] })
  }
  const held = shards.reduce((sum, { documents }) => sum + documents, 0)
  if (held !== entries.length) throw new Error('the table of the index is damaged')
  return { organs, entries, shards, bundles, figures }
}
