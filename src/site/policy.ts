import { BUNDLES_FOLDER } from '../search/bundles.ts'

/** What a page may load and run. The same policy stands in every page and in the hosts' header file. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** The policy of the search page: Pagefind runs WebAssembly. No other page may. */
export const searchPolicy = contentSecurityPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
)

/** A policy while content is edited: the development server puts styles into the page, and reloads it. */
export function editingPolicy(policy: string): string {
  return policy
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:")
}

/** Where the policy of the search page holds: a worker that other pages start has that of its own file. */
const SEARCHING = ['search', BUNDLES_FOLDER]

/** Headers for every file, in the `_headers` format many hosts read. */
export function headersFile(base: string): string {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  // The first line takes away what the rule for every file gave.
  const searching = SEARCHING.map(
    (folder) =>
      `\n${base}${folder}/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ${searchPolicy}\n`,
  )
  const forever = '  Cache-Control: public, max-age=31536000, immutable'
  const named = ['_astro', 'search/shards'].map((folder) => `\n${base}${folder}/*\n${forever}\n`)
  return `${base}*\n${lines.join('\n')}\n${searching.join('')}${named.join('')}`
}
