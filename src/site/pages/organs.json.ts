import type { APIRoute } from 'astro'
import { listedOrgans } from '../organ-rows.ts'

export const GET: APIRoute = () =>
  new Response(
    `[\n${listedOrgans()
      .map(({ row }) => JSON.stringify(row))
      .join(',\n')}\n]\n`,
  )
