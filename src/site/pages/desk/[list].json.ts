import type { APIRoute } from 'astro'
import { hasDesk, portalList } from '../../desk.ts'

/** A portal may do without a desk; then there is no such file. */
export function getStaticPaths() {
  return hasDesk() ? [{ params: { list: 'portal' } }] : []
}

export const GET: APIRoute = () => new Response(portalList())
