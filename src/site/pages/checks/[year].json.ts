import type { APIRoute } from 'astro'
import { recordsOf } from '../../../report/observations/records.ts'
import type { YearOfChecks } from '../../../report/observations/year.ts'
import { checkedYears, placePath } from '../../checks.ts'
import { portalSite } from '../../portal.ts'

export const getStaticPaths = checkedYears

export const GET: APIRoute<{ checks: YearOfChecks }> = ({ props }) => {
  const { origin } = portalSite()
  const records = recordsOf(props.checks, (report, anchor) => origin + placePath(report, anchor))
  return new Response(`[\n${records.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`)
}
