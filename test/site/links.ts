import { LinkChecker, LinkState } from 'linkinator'
import { addresses } from './pages.ts'
import type { Served } from '../server.ts'

/** Links and #fragments on a served site's pages that lead nowhere, or only by a redirect. */
export async function brokenLinks(folder: string, served: Served): Promise<string[]> {
  const { origin } = new URL(served.url)
  const { links } = await new LinkChecker().check({
    path: (await addresses(folder)).map((address) => served.url + address),
    checkFragments: true,
    checkCss: true,
    redirects: 'error',
    concurrency: 8,
    linksToSkip: (link) => Promise.resolve(new URL(link).origin !== origin),
  })
  return links
    .filter((link) => link.state === LinkState.BROKEN)
    .map(({ parent, url, status = 0 }) => {
      const why = status === 200 ? 'no such fragment' : status
      return `${parent ?? ''} → ${url} (${why})`
    })
}
