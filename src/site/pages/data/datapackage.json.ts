import type { APIRoute } from 'astro'
import { datapackage } from '../../../report/datapackage.ts'
import { portalSite } from '../../portal.ts'

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(datapackage(portalSite()), null, 2)}\n`)
