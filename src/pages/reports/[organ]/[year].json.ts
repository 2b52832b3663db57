import type { APIRoute } from 'astro'
import { reportJson } from '../../../report/json.ts'
import { fullReport, type ListedReport } from '../../../site/portal.ts'
import { reportPaths } from '../../../site/report-paths.ts'

export const getStaticPaths = reportPaths

export const GET: APIRoute = async ({ props }) => {
  const { report, organ, findings } = await fullReport(props['entry'] as ListedReport)
  return new Response(`${JSON.stringify(reportJson(report, organ, findings), null, 2)}\n`)
}
