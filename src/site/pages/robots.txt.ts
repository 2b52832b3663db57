import type { APIRoute } from 'astro'
import { robots } from '../machine-texts.ts'
import { addresses } from '../paths.ts'
import { portalSite } from '../portal.ts'

export const GET: APIRoute = () => new Response(robots(portalSite(), addresses))
