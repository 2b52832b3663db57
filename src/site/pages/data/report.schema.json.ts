import type { APIRoute } from 'astro'
import { publishedJsonSchema } from '../../../report/schema/json-schema.ts'

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(publishedJsonSchema(), null, 2)}\n`)
