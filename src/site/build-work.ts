import { readFileSync } from 'node:fs'
import type { ReportEntry } from '../report/entry.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ } from '../report/report.ts'
import type { PageEntry } from './loaders.ts'

/** What a build tells the pages it has Astro render: the portal, so that nothing is read twice. */
export interface BuildWork {
  readonly site: Site
  readonly organs: readonly Organ[]
  /** The site's own pages by name. */
  readonly pages: Readonly<Record<string, PageEntry>>
  /** All reports in the order of lists. */
  readonly entries: readonly ReportEntry[]
  /** Addresses of the list pages to be rendered; the cache has the others. */
  readonly lists: readonly string[]
}

/** The variable of the environment that names the file. */
export const WORK = 'GONGKAI_WORK'

let work: BuildWork | undefined

/** What this build has told; undefined while pages are being edited. */
export function buildWork(): BuildWork | undefined {
  const path = process.env[WORK]
  if (path === undefined) return undefined
  return (work ??= JSON.parse(readFileSync(path, 'utf8')) as BuildWork)
}

/** Of the paths of list pages, those to be rendered: `address` is where a path leads. */
export function toRender<T>(paths: readonly T[], address: (path: T) => string): T[] {
  const given = buildWork()
  if (!given) return [...paths]
  const wanted = new Set(given.lists)
  return paths.filter((path) => wanted.has(address(path)))
}
