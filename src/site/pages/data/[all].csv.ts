import type { APIRoute } from 'astro'
import { csvHead, csvLines } from '../../../report/csv.ts'
import { tidyRecords } from '../../../report/tidy.ts'
import { allPaths, everyReport } from '../../every-report.ts'

export const getStaticPaths = allPaths

export const GET: APIRoute = () =>
  everyReport({
    head: csvHead(),
    each: ({ report, organ }) => csvLines(tidyRecords(report, organ)),
  })
