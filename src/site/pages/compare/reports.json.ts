import type { APIRoute } from 'astro'
import type { OrganWithYears } from '../../../compare/choice.ts'
import { groupBy } from '../../../report/group-by.ts'
import { distinctName } from '../../../report/organs/names.ts'
import { allReports } from '../../portal.ts'

export const GET: APIRoute = () =>
  new Response(
    `[\n${groupBy(allReports(), ({ organ }) => organ)
      .flatMap(([id, reports]) => {
        const [first] = reports
        if (!first) return []
        const line: OrganWithYears = [id, distinctName(first.by), reports.map(({ year }) => year)]
        return JSON.stringify(line)
      })
      .join(',\n')}\n]\n`,
  )
