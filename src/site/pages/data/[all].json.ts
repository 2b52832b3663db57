import type { APIRoute } from 'astro'
import { reportJson } from '../../../report/json.ts'
import { allPaths, everyReport } from '../../every-report.ts'

export const getStaticPaths = allPaths

export const GET: APIRoute = () =>
  everyReport({
    head: '[\n',
    each: ({ report, organ, findings }) => JSON.stringify(reportJson(report, organ, findings)),
    between: ',\n',
    foot: '\n]\n',
  })
