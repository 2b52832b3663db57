import type { APIRoute } from 'astro'
import { modelsText } from '../machine-texts.ts'
import { addresses } from '../paths.ts'
import { portalSite } from '../portal.ts'

export const GET: APIRoute = () => new Response(modelsText(portalSite(), addresses))
