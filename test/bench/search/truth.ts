/** Which reports a query should find: brute force over the folded texts of every report. */

import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fold } from '../../../src/search/fold.ts'
import { sectionText, type SearchedReport } from '../../../src/search/passage.ts'
import { filesBelow } from '../measure/folder-size.ts'

/** The reports a query should find, as `organ/year`. */
export type Truth = ReadonlyMap<string, ReadonlySet<string>>

function foldedTexts({ title, organ, sections }: SearchedReport): string[] {
  const names = [organ.name, organ.shortName, ...organ.aliases]
  return [title, ...names, ...sections.map(sectionText)].map(fold)
}

/** Looks through the JSON of every report of our site, one at a time. */
export function truthOf(site: string, queries: readonly string[]): Truth {
  const folder = join(site, 'reports')
  const wanted = queries.map((query) => ({ term: fold(query), found: new Set<string>() }))
  for (const file of filesBelow(folder)) {
    const name = relative(folder, file)
    // An organ's folder may hold attachments of any kind: a report's data stands right in it.
    if (!/^[^/]+\/\d{4}\.json$/.test(name)) continue
    const texts = foldedTexts(JSON.parse(readFileSync(file, 'utf8')) as SearchedReport)
    for (const { term, found } of wanted)
      if (texts.some((text) => text.includes(term))) found.add(name.replace(/\.json$/, ''))
  }
  return new Map(queries.map((query, at) => [query, wanted[at]?.found ?? new Set()]))
}

/** How much of what should be found was found, and how much of what was found should be. */
export interface Judgement {
  readonly recall: number
  readonly precision: number
}

/**
 * Judges an answer. `shown` are the reports known by name; where the page counts more than it
 * shows, the count stands for the rest.
 */
export function judged(
  shown: ReadonlySet<string>,
  count: number,
  due: ReadonlySet<string>,
): Judgement {
  const right = [...shown].filter((name) => due.has(name)).length
  const precision = shown.size === 0 ? 1 : right / shown.size
  if (due.size === 0) return { recall: 1, precision: count === 0 ? 1 : precision }
  const recall = shown.size < count ? Math.min(1, (count * precision) / due.size) : right / due.size
  return { recall, precision: count === 0 ? 1 : precision }
}
