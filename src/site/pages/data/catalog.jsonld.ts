import type { APIRoute } from 'astro'
import { catalog } from '../../../report/data/catalog.ts'
import { holdings } from '../../holdings.ts'
import { portalSite } from '../../portal.ts'

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(catalog(portalSite(), holdings()), null, 2)}\n`)
