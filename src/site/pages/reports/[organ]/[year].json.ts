import type { APIRoute } from 'astro'
import { reportJson } from '../../../../report/json.ts'
import { fullReport, type ListedReport } from '../../../portal.ts'
import { reportDataPaths } from '../../../report-pages.ts'

export const getStaticPaths = reportDataPaths

export const GET: APIRoute = async ({ props }) => {
  const { report, organ, findings } = await fullReport(props['entry'] as ListedReport)
  return new Response(`${JSON.stringify(reportJson(report, organ, findings))}\n`)
}
