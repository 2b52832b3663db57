import { allReports, type ListedReport } from './portal.ts'

/** Astro's path for each report. */
export async function reportPaths() {
  const reports = await allReports()
  return reports.map((entry: ListedReport) => ({
    params: { organ: entry.organ, year: String(entry.year) },
    props: { entry },
  }))
}
