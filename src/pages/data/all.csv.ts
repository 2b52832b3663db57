import type { APIRoute } from 'astro'
import { csvHead, csvLines } from '../../report/csv.ts'
import { tidyRecords } from '../../report/tidy.ts'
import { everyReport } from '../../site/every-report.ts'

export const GET: APIRoute = () =>
  everyReport({
    head: csvHead(),
    each: ({ report, organ }) => csvLines(tidyRecords(report, organ)),
  })
