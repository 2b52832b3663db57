import { LinkChecker, LinkState, type LinkResult } from 'linkinator'
import { addresses } from './pages.ts'
import type { Served } from '../server.ts'

/** So many pages are looked at in one go: linkinator seeks each link among all that the go has found. */
const AT_ONCE = 100

async function linksOf(path: string[], origin: string): Promise<LinkResult[]> {
  const { links } = await new LinkChecker().check({
    path,
    checkFragments: true,
    checkCss: true,
    redirects: 'error',
    concurrency: 8,
    linksToSkip: (link) => Promise.resolve(new URL(link).origin !== origin),
  })
  return links
}

/** Links and #fragments on a served site's pages that lead nowhere, or only by a redirect. */
export async function brokenLinks(folder: string, served: Served): Promise<string[]> {
  const { origin } = new URL(served.url)
  const all = (await addresses(folder)).map((address) => served.url + address)
  const links: LinkResult[] = []
  for (let at = 0; at < all.length; at += AT_ONCE)
    links.push(...(await linksOf(all.slice(at, at + AT_ONCE), origin)))
  return links
    .filter((link) => link.state === LinkState.BROKEN)
    .map(({ parent, url, status = 0 }) => {
      const why = status === 200 ? 'no such fragment' : status
      return `${parent ?? ''} → ${url} (${why})`
    })
}
