/** The table of the index: the reports in rank order, what a list shows of them, and the shards. */

import type { BundleRow } from '../bundles.ts'
import { fold } from '../fold.ts'
import { inflateJson } from '../inflate.ts'
import { cutPattern, titleAfter, type Pattern } from './titles.ts'

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

/** What search compares of a report, its title aside: the same thing for many reports of an organ. */
export interface Naming {
  /** The organ's names, folded. */
  readonly names: readonly string[]
  /** What the title says besides the organ's names and the year, folded. */
  readonly words: string
}

/** One report as the result list knows it. */
export interface Entry {
  readonly organ: TableOrgan
  readonly year: number
  readonly title: string
  /** The title as search compares it. */
  readonly folded: string
  readonly naming: Naming
}

/** An entry whose title is put together when it is asked for: of thousands few are. A spread loses it. */
class TableEntry implements Entry {
  readonly organ: TableOrgan
  readonly year: number
  readonly naming: Naming
  readonly #pattern: Pattern

  constructor(organ: TableOrgan, year: number, pattern: Pattern, naming: Naming) {
    this.organ = organ
    this.year = year
    this.naming = naming
    this.#pattern = pattern
  }

  get title(): string {
    return titleAfter(this.#pattern, this.organ, this.year)
  }

  get folded(): string {
    return fold(this.title)
  }
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

/** The namings of an organ's reports, one for each pattern. */
function namingsOf({ name, shortName, aliases }: TableOrgan): (pattern: Pattern) => Naming {
  const names = [name, shortName, ...aliases].map(fold)
  const known = new Map<Pattern, Naming>()
  return (pattern) => {
    const naming = known.get(pattern) ?? { names, words: pattern.words }
    known.set(pattern, naming)
    return naming
  }
}

/** Reads the table from its file. */
export async function tableIn(file: Uint8Array<ArrayBuffer>): Promise<Table> {
  const table = (await inflateJson(file)) as PackedTable
  const { organs, patterns, steps, shards, bundles, figures } = table
  const cut = patterns.map(cutPattern)
  const namings = organs.map(namingsOf)
  let place = 0
  let year = 0
  const entries: Entry[] = []
  for (let at = 0; at < steps.length; at += STEPS) {
    place += steps[at] ?? 0
    year += steps[at + 1] ?? 0
    const organ = organs[place]
    const pattern = cut[steps[at + 2] ?? cut.length]
    const naming = pattern && namings[place]?.(pattern)
    if (!organ || !naming) throw new Error('the table of the index is damaged')
    entries.push(new TableEntry(organ, year, pattern, naming))
  }
  const held = shards.reduce((sum, { documents }) => sum + documents, 0)
  if (held !== entries.length) throw new Error('the table of the index is damaged')
  return { organs, entries, shards, bundles, figures }
}
