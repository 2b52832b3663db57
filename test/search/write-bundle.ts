/** A Pagefind bundle over reports in memory, as a build writes it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleFile, bundleFiles, scriptFiles } from '../../src/publish/pagefind/bundle-files.ts'
import type { PagefindRecord } from '../../src/publish/pagefind/record.ts'
import { BUNDLES_FILE, type BundleList } from '../../src/search/bundles.ts'
import { cutText } from '../../src/search/words.ts'
import type { SearchableReport } from './write-index.ts'

function recordOf(report: SearchableReport): PagefindRecord {
  const { organ, year, title, organName, organType, sections } = report
  return {
    organ,
    year,
    title: cutText(title),
    names: cutText(organName),
    sections: sections.map(({ number, title: heading, text }) => ({
      ...(number !== null && { anchor: `section-${number}` }),
      heading: cutText(heading),
      text: cutText(text),
    })),
    filters: { year: String(year), type: organType },
  }
}

/** Writes the one bundle of the reports into a site's folder. */
export async function writePagefindBundle(
  reports: readonly SearchableReport[],
  site: string,
): Promise<void> {
  const row = {
    folder: '',
    years: [...new Set(reports.map(({ year }) => year))],
    reports: reports.length,
  }
  const list: BundleList = { bundles: [row] }
  const files = new Map([
    ...(await bundleFiles(reports.map(recordOf))),
    ...(await scriptFiles()),
    [BUNDLES_FILE, Buffer.from(JSON.stringify(list))] as const,
  ])
  for (const [path, bytes] of files) {
    const name = join(site, bundleFile(row, path))
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, bytes)
  }
}
