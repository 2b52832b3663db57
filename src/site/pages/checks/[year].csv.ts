import type { APIRoute } from 'astro'
import { recordsCsv, recordsOf } from '../../../report/observations/records.ts'
import type { YearOfChecks } from '../../../report/observations/year.ts'
import { checkedYears, placePath } from '../../checks.ts'
import { portalSite } from '../../portal.ts'

export const getStaticPaths = checkedYears

export const GET: APIRoute<{ checks: YearOfChecks }> = ({ props }) => {
  const { origin } = portalSite()
  return new Response(
    recordsCsv(recordsOf(props.checks, (report, anchor) => origin + placePath(report, anchor))),
  )
}
