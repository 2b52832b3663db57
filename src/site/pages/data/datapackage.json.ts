import type { APIRoute } from 'astro'
import { datapackage } from '../../../report/data/datapackage.ts'
import { holdings } from '../../holdings.ts'
import { portalSite } from '../../portal.ts'

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(datapackage(portalSite(), holdings()), null, 2)}\n`)
