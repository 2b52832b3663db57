import type { APIRoute } from 'astro'
import { csvHead, csvLines } from '../../../../report/csv.ts'
import { tidyRecords } from '../../../../report/tidy.ts'
import { fullReport, type ListedReport } from '../../../portal.ts'
import { reportDataPaths } from '../../../report-pages.ts'

export const getStaticPaths = reportDataPaths

export const GET: APIRoute = async ({ props }) => {
  const { report, organ } = await fullReport(props['entry'] as ListedReport)
  return new Response(csvHead() + csvLines(tidyRecords(report, organ)))
}
