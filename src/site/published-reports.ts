import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportJson } from '../report/json.ts'
import type { SearchableReport } from '../search/build/index.ts'

/** The reports of a finished site, one after another, read from the data it publishes. */
export async function* publishedReports(site: string): AsyncGenerator<SearchableReport> {
  const root = join(site, 'reports')
  const organs = await readdir(root, { withFileTypes: true }).catch(() => [])
  for (const organ of organs
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()) {
    const names = (await readdir(join(root, organ))).filter((name) => /^\d{4}\.json$/.test(name))
    for (const name of names.sort()) {
      const json = JSON.parse(await readFile(join(root, organ, name), 'utf8')) as ReportJson
      yield {
        organ,
        year: json.year,
        organType: json.organ.type,
        organName: json.organ.name,
        organShortName: json.organ.shortName,
        aliases: [...json.organ.aliases],
        title: json.title,
        sections: json.sections.map(({ number, title, text }) => ({ number, title, text })),
      }
    }
  }
}
