/** The pages and data files of reports, as Astro's paths. */

import { frameFilling, frameParams } from '../render/frame.ts'
import { reportPage, type ReportPage } from '../render/report-page.ts'
import { buildWork } from './build-work.ts'
import { addresses } from './paths.ts'
import { allReports, fullReport, portalSite, type ListedReport } from './portal.ts'

/** What the page of a report is given: its report, or nothing for the frame of all of them. */
export interface ReportPageProps {
  readonly entry?: ListedReport
}

function pathsOf(reports: readonly ListedReport[]) {
  return reports.map((entry) => ({
    params: { organ: entry.organ, year: String(entry.year) },
    props: { entry },
  }))
}

/** While content is edited, a path for each report; in a build, one for the frame. */
export async function reportPagePaths() {
  if (buildWork()) return [{ params: frameParams, props: {} }]
  return pathsOf(await allReports())
}

/** A path for each report while content is edited. A build writes these files without Astro. */
export async function reportDataPaths() {
  return buildWork() ? [] : pathsOf(await allReports())
}

/** What the page of a report shows. */
export async function shownPage({
  entry,
}: ReportPageProps): Promise<ReportPage & { readonly organName: string }> {
  if (!entry) return frameFilling
  const [{ report, organ }, site, all] = await Promise.all([
    fullReport(entry),
    portalSite(),
    allReports(),
  ])
  const years = all.filter((one) => one.organ === entry.organ).map((one) => one.year)
  const page = reportPage({ report, organ, site, years, at: addresses })
  return { ...page, organName: organ.shortName }
}
