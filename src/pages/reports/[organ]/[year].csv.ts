import type { APIRoute } from 'astro'
import { csvHead, csvLines } from '../../../report/csv.ts'
import { tidyRecords } from '../../../report/tidy.ts'
import { fullReport, type ListedReport } from '../../../site/portal.ts'
import { reportPaths } from '../../../site/report-paths.ts'

export const getStaticPaths = reportPaths

export const GET: APIRoute = async ({ props }) => {
  const { report, organ } = await fullReport(props['entry'] as ListedReport)
  return new Response(csvHead() + csvLines(tidyRecords(report, organ)))
}
