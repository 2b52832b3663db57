import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A report's own data as a site has it. */
export interface ReportData {
  readonly tables: unknown
  readonly sections: readonly { number: number | null; title: string; text: string }[]
}

/** The reports of a site: `badou/2021`. */
export async function reportKeys(site: string): Promise<string[]> {
  const names = await readdir(join(site, 'reports'), { recursive: true })
  const files = names.filter((name) => name.endsWith('.json')).sort()
  return files.map((name) => name.slice(0, -'.json'.length))
}

/** What a report of a site says. */
export async function reportData(site: string, key: string): Promise<ReportData> {
  return JSON.parse(await readFile(join(site, 'reports', `${key}.json`), 'utf8')) as ReportData
}
