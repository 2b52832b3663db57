/** What there is to say of each cell: findings, doubts of the import, what it was, what it should be. */

import { checkBalances } from '../../report/balances.ts'
import { placesOfFormat } from '../../report/figures.ts'
import type { Finding } from '../../report/finding.ts'
import { yamlPathOf } from '../../report/rules/tables.ts'
import type { Format } from '../../report/spec.ts'
import { failuresAt } from '../../render/failures.ts'
import type { ImportFinding } from '../../import/draft/import-finding.ts'
import { figureWords } from '../../text/figure-words.ts'
import { readHead } from '../../text/report-text.ts'
import { figuresOfWords, totalsOffered } from './offers.ts'

/** A cell, and all that is to be said of it. */
export interface CellRemarks {
  /** Undefined where the file has no such cell. */
  readonly word: string | undefined
  /** What it was before, where it was something else. */
  readonly former: string | undefined
  readonly findings: readonly Finding[]
  readonly doubts: readonly ImportFinding[]
  /** “≠ 11”: sums that do not hold, said at their totals. */
  readonly failures: readonly string[]
  /** The number by which its sums would hold. */
  readonly total: string | undefined
  /** The number by which all of its table would hold, if no other cell does that. */
  readonly repair: string | undefined
}

/** What the remarks are made of. */
export interface Said {
  readonly format: Format
  readonly words: ReadonlyMap<string, string>
  /** Every cell's word before; empty where nothing was before. */
  readonly before: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
  readonly doubts: readonly ImportFinding[]
}

/** Every cell's word in the text of a report file, by figure id; none where its head is broken. */
export function wordsIn(text: string): ReadonlyMap<string, string> {
  const head = readHead(text)
  return head ? figureWords(head) : new Map()
}

const spots = new WeakMap<Format, ReadonlyMap<string, string>>()

/** The cell that the path of a finding leads to: the figure itself, or the first one of its row. */
export function cellsByPath(format: Format): ReadonlyMap<string, string> {
  const known = spots.get(format)
  if (known) return known
  const made = new Map<string, string>()
  for (const place of placesOfFormat(format)) {
    const { id, table, row } = place
    const own = yamlPathOf(place)
    // A band of one column writes no list, and what stands above its figure is no row.
    const line = typeof own.at(-1) === 'number' ? own.slice(0, -1) : own
    for (const path of [id, own.join('.'), `${table.id}.${row.path}`, line.join('.')])
      if (!made.has(path)) made.set(path, id)
  }
  spots.set(format, made)
  return made
}

function byCell<T extends { readonly path: string }>(
  format: Format,
  all: readonly T[],
): Map<string, T[]> {
  const cells = cellsByPath(format)
  const found = new Map<string, T[]>()
  for (const one of all) {
    const id = cells.get(one.path)
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), one])
  }
  return found
}

/** The one cell that mends a table, by its id. */
function repairsIn(findings: readonly Finding[]): Map<string, string> {
  const single = findings.flatMap(({ repairs = [] }) => (repairs.length === 1 ? repairs : []))
  return new Map(single.map(({ path, value }) => [path, value]))
}

/** What is to be said of every cell of an edition, by id. */
export function remarksOf({
  format,
  words,
  before,
  findings,
  doubts,
}: Said): Map<string, CellRemarks> {
  const found = byCell(format, findings)
  const doubted = byCell(format, doubts)
  const results = checkBalances(format, figuresOfWords(format, words))
  const failures = failuresAt(results)
  const totals = totalsOffered(format, words, results)
  const repairs = repairsIn(findings)
  return new Map(
    placesOfFormat(format).map(({ id }) => {
      const word = words.get(id)
      const was = before.get(id)
      return [
        id,
        {
          word,
          former: was === word ? undefined : was,
          findings: found.get(id) ?? [],
          doubts: doubted.get(id) ?? [],
          failures: failures.get(id) ?? [],
          total: totals.get(id),
          repair: repairs.get(id),
        },
      ]
    }),
  )
}
