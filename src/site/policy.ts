/** What a page may load and run. The same policy stands in every page and in the headers of hosts. */
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

/** The policy of the desk: files are read in a worker, and its page shows another of its own in a frame. */
export const deskPolicy = `${contentSecurityPolicy}; worker-src 'self'; frame-src 'self'`

/** A policy while content is edited: the development server puts styles into the page, and reloads it. */
export function editingPolicy(policy: string): string {
  return policy
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:")
}
