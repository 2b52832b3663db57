import type { APIRoute } from 'astro'
import { yearRow, yearsWithReports } from '../../year-rows.ts'
import type { ListedReport } from '../../portal.ts'

export function getStaticPaths() {
  return yearsWithReports().map(({ year, reports }) => ({
    params: { year: String(year) },
    props: { reports },
  }))
}

export const GET: APIRoute<{ reports: readonly ListedReport[] }> = ({ props }) =>
  new Response(`[\n${props.reports.map((one) => JSON.stringify(yearRow(one))).join(',\n')}\n]\n`)
