/** The portal's content as its pages want it. */

import { getCollection, getEntry } from 'astro:content'
import { readReportFile } from '../reader/report-file.ts'
import type { Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ, Report } from '../report/report.ts'
import { contentFolder } from './content-folder.ts'
import type { OrganEntry, PageEntry, ReportEntry } from './loaders.ts'

/** A report in a list, with its organ. */
export interface ListedReport extends ReportEntry {
  readonly by: OrganEntry
}

/** The portal itself. */
export async function portalSite(): Promise<Site> {
  const entry = await getEntry('site', 'site')
  if (!entry) throw new Error('site.yaml was not read')
  const site: unknown = entry.data
  return site as Site
}

/** All organs, as organs.yaml orders them. */
export async function allOrgans(): Promise<OrganEntry[]> {
  const entries = await getCollection('organs')
  const organs = entries.map((entry) => entry.data as unknown as OrganEntry)
  return organs.sort((one, other) => one.order - other.order)
}

/** All reports, newest year first, then as organs.yaml orders their organs. */
export async function allReports(): Promise<ListedReport[]> {
  const organs = new Map((await allOrgans()).map((organ) => [organ.id, organ]))
  const entries = await getCollection('reports')
  return entries
    .map((entry) => {
      const data = entry.data as unknown as ReportEntry
      const by = organs.get(data.organ)
      if (!by) throw new Error(`no organ ${data.organ}`)
      return { ...data, by }
    })
    .sort((one, other) => other.year - one.year || one.by.order - other.by.order)
}

/** A page of the site's own, if the content folder has it. */
export async function portalPage(name: string): Promise<PageEntry | undefined> {
  const entry = await getEntry('pages', name)
  const page: unknown = entry?.data
  return page as PageEntry | undefined
}

/** Names of the site's own pages. */
export async function portalPageNames(): Promise<string[]> {
  return (await getCollection('pages')).map((entry) => entry.id).sort()
}

/** A report in full, read from its file; it has been found fit to publish before. */
export async function fullReport(
  entry: ListedReport,
): Promise<{ report: Report; organ: Organ; findings: readonly Finding[] }> {
  const { report, findings } = await readReportFile(
    contentFolder(),
    entry.file,
    new Set([entry.organ]),
  )
  if (!report) throw new Error(`${entry.file} changed while the site was being built`)
  return { report, organ: entry.by, findings }
}
