/** The portal's content as its pages want it. */

import { getCollection, getEntry } from 'astro:content'
import type { ReportEntry } from '../report/entry.ts'
import type { Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ, Report } from '../report/report.ts'
import { buildWork } from './build-work.ts'
import { contentFolder } from './content-folder.ts'
import type { OrganEntry, PageEntry } from './loaders.ts'

/** A report in a list, with its organ. */
export interface ListedReport extends ReportEntry {
  readonly by: OrganEntry
}

/** The portal itself. */
export async function portalSite(): Promise<Site> {
  const work = buildWork()
  if (work) return work.site
  const entry = await getEntry('site', 'site')
  if (!entry) throw new Error('site.yaml was not read')
  const site: unknown = entry.data
  return site as Site
}

/** All organs, as organs.yaml orders them. */
export async function allOrgans(): Promise<OrganEntry[]> {
  const work = buildWork()
  if (work) return work.organs.map((organ, order) => ({ ...organ, order }))
  const entries = await getCollection('organs')
  const organs = entries.map((entry) => entry.data as unknown as OrganEntry)
  return organs.sort((one, other) => one.order - other.order)
}

let reports: Promise<readonly ListedReport[]> | undefined

/** All reports, newest year first, then as organs.yaml orders their organs. */
export function allReports(): Promise<readonly ListedReport[]> {
  // They do not change during a build, and a national portal has a hundred thousand.
  if (buildWork()) return (reports ??= listedReports())
  return listedReports()
}

async function reportEntries(): Promise<readonly ReportEntry[]> {
  const work = buildWork()
  if (work) return work.entries
  return (await getCollection('reports')).map((entry) => entry.data as unknown as ReportEntry)
}

async function listedReports(): Promise<ListedReport[]> {
  const organs = new Map((await allOrgans()).map((organ) => [organ.id, organ]))
  const entries = (await reportEntries()).map((entry) => {
    const by = organs.get(entry.organ)
    if (!by) throw new Error(`no organ ${entry.organ}`)
    return { ...entry, by }
  })
  return entries.sort((one, other) => other.year - one.year || one.by.order - other.by.order)
}

/** The organs that have a report, as organs.yaml orders them. */
export async function publishedOrgans(): Promise<OrganEntry[]> {
  const published = new Set((await allReports()).map((entry) => entry.organ))
  return (await allOrgans()).filter((organ) => published.has(organ.id))
}

/** A page of the site's own, if the content folder has it. */
export async function portalPage(name: string): Promise<PageEntry | undefined> {
  const work = buildWork()
  if (work) return work.pages[name]
  const entry = await getEntry('pages', name)
  const page: unknown = entry?.data
  return page as PageEntry | undefined
}

/** Names of the site's own pages. */
export async function portalPageNames(): Promise<string[]> {
  const work = buildWork()
  if (work) return Object.keys(work.pages)
  return (await getCollection('pages')).map((entry) => entry.id).sort()
}

/** A report in full, read from its file: for pages shown while content is being edited. */
export async function fullReport(
  entry: ListedReport,
): Promise<{ report: Report; organ: Organ; findings: readonly Finding[] }> {
  const { readReportFile } = await import('../reader/report-file.ts')
  const file = `reports/${entry.organ}/${entry.year}.md`
  const { report, findings } = await readReportFile(contentFolder(), file, new Set([entry.organ]))
  if (!report) throw new Error(`${file} is not fit to be shown`)
  return { report, organ: entry.by, findings }
}
