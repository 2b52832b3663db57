/** Reports → the folder of a site that its search page reads: Pagefind's index and a table. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { fold } from './fold.ts'
import { sectionText } from './passage.ts'
import {
  INDEX_FOLDER,
  newestFirst,
  TABLE_FILE,
  type ReportTable,
  type TableOrgan,
} from './table.ts'
import { recordContent } from './tokens.ts'

/** What of a report is searched, filtered by and shown in a result list. */
export interface SearchableReport {
  readonly organ: string
  readonly year: number
  /** The key of the organ's type. */
  readonly organType: string
  readonly organName: string
  readonly organShortName: string
  readonly aliases: readonly string[]
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly text: string }[]
}

/** Without stemmer and segmenter: tokens stay as they are. */
const LANGUAGE = 'unknown'
/** What the browser loads. Not the fragments: what a result list shows comes from the table. */
const NEEDED = /^(?:index|filter|pagefind-entry\.json|pagefind-worker\.js|(?:pagefind|wasm)\..+)$/

/**
 * Writes the search index of the reports into a site's folder, in the place of an earlier one.
 * The bytes depend on the reports alone, not on their order. One at a time: the process has one
 * Pagefind service, and it is closed at the end.
 */
export async function writeSearchIndex(
  reports: Iterable<SearchableReport> | AsyncIterable<SearchableReport>,
  site: string,
): Promise<{ reports: number }> {
  const ordered = (await Array.fromAsync(reports)).sort(newestFirst)
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-search-'))
  try {
    await writeBundle(ordered, scratch)
    const table = tableOf(ordered, await resultIds(join(scratch, 'fragment')))
    await writeFile(join(scratch, TABLE_FILE), JSON.stringify(table))
    await replace(join(site, INDEX_FOLDER), scratch)
  } finally {
    await close()
    await rm(scratch, { recursive: true, force: true })
  }
  return { reports: ordered.length }
}

async function writeBundle(reports: readonly SearchableReport[], folder: string): Promise<void> {
  const { index } = checked(await createIndex({ forceLanguage: LANGUAGE }))
  if (!index) throw new Error('Pagefind made no index')
  for (const report of reports) checked(await index.addCustomRecord(recordOf(report)))
  checked(await index.writeFiles({ outputPath: folder }))
}

function recordOf(report: SearchableReport): Parameters<PagefindIndex['addCustomRecord']>[0] {
  return {
    url: addressOf(report),
    content: recordContent(searchableTexts(report)),
    language: LANGUAGE,
    // No meta: Pagefind searches meta fields too, and would find a run across them.
    filters: { year: [String(report.year)], type: [report.organType] },
  }
}

function searchableTexts(report: SearchableReport): string[] {
  const names = [report.organName, report.organShortName, ...report.aliases]
  return [report.title, ...names, ...report.sections.map(sectionText)]
}

function addressOf({ organ, year }: SearchableReport): string {
  return `/reports/${organ}/${year}/`
}

/** Address of each report → id of its Pagefind result, which is the name of its fragment. */
async function resultIds(fragments: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const names = await readdir(fragments).catch(() => [])
  for (const name of names) {
    const text = gunzipSync(await readFile(join(fragments, name))).toString()
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }
    ids.set(url, name.replace(/\.pf_fragment$/, ''))
  }
  return ids
}

function tableOf(
  reports: readonly SearchableReport[],
  ids: ReadonlyMap<string, string>,
): ReportTable {
  const characters = new Set<string>()
  const organs: Record<string, TableOrgan> = {}
  const rows = reports.map((report) => {
    const { organ, year, title } = report
    const id = ids.get(addressOf(report))
    if (!id) throw new Error(`Pagefind wrote no fragment for ${addressOf(report)}`)
    const folded = searchableTexts(report).map(fold).join('')
    for (const character of folded) characters.add(character)
    organs[organ] ??= organOf(report)
    return [id, organ, year, title] as const
  })
  return { characters: [...characters].sort().join(''), organs, reports: rows }
}

function organOf(report: SearchableReport): TableOrgan {
  const { organName: name, organShortName: shortName, aliases, organType: type } = report
  return { name, shortName, aliases, type }
}

async function replace(folder: string, scratch: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const name of await readdir(scratch)) {
    if (!NEEDED.test(name) && name !== TABLE_FILE) continue
    await cp(join(scratch, name), join(folder, name), { recursive: true })
  }
}

function checked<T extends { readonly errors: readonly string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`)
  return response
}
