import type { APIRoute } from 'astro'
import { openSearch } from '../machine-texts.ts'
import { addresses } from '../paths.ts'
import { portalSite } from '../portal.ts'

export const GET: APIRoute = () => new Response(openSearch(portalSite(), addresses))
