/** Pagefind bundles over reports in memory, as a build writes them. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleFile, bundleFiles, scriptFiles } from '../../src/publish/pagefind/bundle-files.ts'
import { bundlesOf } from '../../src/publish/pagefind/bundle-plan.ts'
import { cutReport } from '../../src/publish/pagefind/cut-report.ts'
import { recordOf } from '../../src/publish/pagefind/record.ts'
import type { Report } from '../../src/report/report.ts'
import { rowOf } from '../../src/publish/pagefind/write-bundles.ts'
import { BUNDLES_FILE, type BundleRow } from '../../src/search/bundles.ts'
import type { SearchableReport } from './write-index.ts'

function record({ sections, organ: id, year, title, aliases, ...by }: SearchableReport) {
  const { organName: name, organShortName: shortName, organType: type } = by
  const report: Pick<Report, 'year' | 'title'> = { year, title }
  const organ = { id, name, shortName, type, aliases }
  return recordOf(cutReport({ ...report, sections } as unknown as Report, organ))
}

/** Writes the bundles of the reports into a site's folder; gives the list of them. */
export async function writeSearchBundles(
  reports: readonly SearchableReport[],
  site: string,
  most?: number,
): Promise<readonly BundleRow[]> {
  const write = (row: Pick<BundleRow, 'folder'>, path: string, bytes: Uint8Array): void => {
    const file = join(site, bundleFile(row, path))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const rows: BundleRow[] = []
  for (const group of bundlesOf(reports, most)) {
    const { files, told } = await bundleFiles(group.reports.map(record))
    const row = rowOf(group, rows.length === 0 ? '' : `${group.name}/`, told)
    rows.push(row)
    for (const [path, bytes] of files) write(row, path, bytes)
  }
  for (const [path, bytes] of await scriptFiles()) write({ folder: '' }, path, bytes)
  write({ folder: '' }, BUNDLES_FILE, Buffer.from(JSON.stringify({ bundles: rows })))
  return rows
}
