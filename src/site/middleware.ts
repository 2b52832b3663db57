/** What every page goes through before it is sent or written. */

import { defineMiddleware } from 'astro:middleware'
import { stylesFirst } from './styles-first.ts'

/** Astro puts the style sheets of a page at the end of its head, wherever they are asked for. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  return new Response(stylesFirst(await response.text()), response)
})
