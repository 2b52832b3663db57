import type { APIRoute } from 'astro'
import { atomFeed } from '../feed.ts'
import { addresses } from '../paths.ts'
import { allReports, portalSite } from '../portal.ts'

export const GET: APIRoute = () => new Response(atomFeed(allReports(), portalSite(), addresses))
