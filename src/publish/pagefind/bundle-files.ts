/** Records → the files of their bundle: Pagefind's own, with readable fragments, and what our page needs. */

import { gunzipSync } from 'node:zlib'
import {
  BUNDLES_FOLDER,
  ENTRY_FILE,
  isMeta,
  pageIds,
  REPORTS_FILE,
  type BundleReports,
  type BundleRow,
} from '../../search/bundles.ts'
import { deflate } from '../exact-index/deflate.ts'
import { fragmentIn, recordAddress } from './fragment.ts'
import { UNCUT, type PagefindRecord } from './record.ts'
import { runPagefind, type BundleFiles } from './run-pagefind.ts'

const FRAGMENT = /^fragment\/(?<id>.*)\.pf_fragment$/
/** What a bundle has of its own; the rest are Pagefind's scripts, the same in every bundle. */
const OWN = /^(?:index|fragment|filter)\/|\.pf_meta$|^pagefind-entry\.json$/

/** Of fewer reports, every word may tell which is meant. */
const FEW = 100

/** The pages of records; meanwhile it is counted how many records hold each word of their texts. */
function* pagesOf(
  records: readonly PagefindRecord[],
  counts: Map<string, number>,
): Generator<{ url: string; content: string }> {
  for (const record of records) {
    for (const word of record.words) counts.set(word, (counts.get(word) ?? 0) + 1)
    yield { url: recordAddress(record), content: record.page }
  }
}

/** The words that more than half of many records hold. */
function commonWords(counts: ReadonlyMap<string, number>, all: number): string[] {
  if (all < FEW) return []
  const common = [...counts].filter(([, records]) => records > all / 2)
  return common.map(([word]) => word).sort()
}

/** Records in the order in which Pagefind lists their pages. */
function inPageOrder(
  byId: ReadonlyMap<string, PagefindRecord>,
  meta: Uint8Array,
): readonly PagefindRecord[] {
  const listed = pageIds(meta, byId.size).flatMap((id) => byId.get(id) ?? [])
  if (new Set(listed).size !== byId.size) throw new Error('Pagefind lists its pages differently')
  return listed
}

/** The entry of a bundle with its one language renamed to Chinese: queries are to be cut as such. */
function chineseEntry(file: Uint8Array): Uint8Array {
  const entry = JSON.parse(Buffer.from(file).toString()) as { languages: Record<string, unknown> }
  const { [UNCUT]: index, ...others } = entry.languages
  const languages = index === undefined ? others : { ...others, zh: index }
  return Buffer.from(JSON.stringify({ ...entry, languages }))
}

function reportsFile(records: readonly PagefindRecord[]): Uint8Array {
  const list: BundleReports = {
    organs: records.map(({ organ }) => organ),
    years: records.map(({ year }) => year),
  }
  return deflate(JSON.stringify(list))
}

/** What the list of bundles tells of one, but for where it is and which years it has. */
export type BundleTold = Pick<BundleRow, 'entry' | 'common' | 'meta'> & {
  /** Has it its pages in the order of the records? */
  readonly isInOrder: boolean
}

/** The files of a bundle but for Pagefind's scripts, and what is told of it. */
export async function bundleFiles(
  records: readonly PagefindRecord[],
): Promise<{ readonly files: BundleFiles; readonly told: BundleTold }> {
  const counts = new Map<string, number>()
  const made = await runPagefind(pagesOf(records, counts))
  const byAddress = new Map(records.map((record) => [recordAddress(record), record]))
  const byId = new Map<string, PagefindRecord>()
  let meta = new Uint8Array()
  const files = new Map<string, Uint8Array>()
  for (const [path, bytes] of [...made].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!OWN.test(path)) continue
    const id = FRAGMENT.exec(path)?.groups?.['id']
    if (isMeta(path)) meta = gunzipSync(bytes)
    if (id === undefined) {
      files.set(path, path === ENTRY_FILE ? chineseEntry(bytes) : bytes)
      continue
    }
    const fragment = fragmentIn(bytes)
    const record = byAddress.get(fragment.url)
    if (!record) throw new Error(`Pagefind has a page of its own: ${fragment.url}`)
    byId.set(id, record)
    // Pagefind tells where words stand by their number: one off, and the wrong ones would be marked.
    if (record.count !== fragment.word_count)
      throw new Error(`Pagefind counts the words of ${fragment.url} differently`)
    files.set(path, record.fragment)
  }
  if (byId.size !== records.length) throw new Error('Pagefind left reports out')
  const listed = inPageOrder(byId, meta)
  files.set(REPORTS_FILE, reportsFile(listed))
  const entry = JSON.parse(
    Buffer.from(files.get(ENTRY_FILE) ?? []).toString(),
  ) as BundleTold['entry']
  const told = {
    meta: [...files.keys()].find(isMeta) ?? '',
    entry,
    common: commonWords(counts, records.length),
    isInOrder: listed.every((record, at) => record === records[at]),
  }
  return { files, told }
}

/** Pagefind's scripts, styles and interfaces: with them a bundle is complete. */
export async function scriptFiles(): Promise<BundleFiles> {
  const made = await runPagefind([])
  return new Map([...made].filter(([path]) => !OWN.test(path)))
}

/** The name in the site of a bundle's file. */
export function bundleFile({ folder }: Pick<BundleRow, 'folder'>, path: string): string {
  return `${BUNDLES_FOLDER}/${folder}${path}`
}
