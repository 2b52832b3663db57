/**
 * Serves content while it is edited, beside the pages that Astro's development server renders: report
 * pages in their frame, data, attachments and indexes. After each change open pages load again.
 */

import type { IncomingMessage } from 'node:http'
import { sep } from 'node:path'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'
import { TRADITIONAL } from '../../render/addresses.ts'
import { framePath } from '../../render/frame.ts'
import type { Site } from '../../report/portal-schema.ts'
import { reportHtml } from '../organ-files.ts'
import type { PageKind } from '../report-files.ts'
import { openTraditional } from '../traditional-pages.ts'
import type { Editing, Edition } from './editing.ts'
import { errorPage } from './error-page.ts'

/** What belongs to the development server itself, or to Astro's modules. */
const TOOLS = /^(?:@|__|src\/|compiled\/|node_modules\/|\.astro\/)/

/** A report's page, by organ and year. */
const REPORT_PAGE = /^reports\/([^/]+)\/(\d{4})\/$/

/** A request as it was made: Astro has taken the sub-path from its address by now. */
type Request = IncomingMessage & { readonly originalUrl?: string | undefined }

/** The address of a request below the sub-path; undefined for what is outside of it. */
function addressOf({ originalUrl = '/' }: Request, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(originalUrl, 'http://localhost').pathname)
    return path.startsWith(base) ? path.slice(base.length) : undefined
  } catch {
    return undefined
  }
}

/** What is answered without Astro: a page made here, or a file that is served as it is. */
type Answer = { readonly status: number; readonly html: string | Uint8Array } | { file: string }

/** Asks for a page as a browser would. */
async function fetchPage(server: ViteDevServer, path: string): Promise<Response> {
  const address = server.httpServer?.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return fetch(`http://localhost:${port}${path}`)
}

/** Has Astro render the frame of report pages. */
async function fetchFrame(server: ViteDevServer, base: string): Promise<string> {
  const response = await fetchPage(server, base + framePath)
  if (!response.ok) throw new Error(`the frame of report pages answers ${response.status}`)
  return response.text()
}

/** Tells Astro and open pages that content has changed. */
export function reload(server: ViteDevServer): void {
  // Astro remembers which pages there are until it is told so.
  for (const name of ['ssr', 'prerender'])
    server.environments[name]?.hot.send('astro:content-changed', {})
  server.environments.client.hot.send({ type: 'full-reload', path: '*' })
}

async function reportPage(
  { composed, errors }: Edition,
  organ: string,
  year: number,
  kind: PageKind,
  { server, base }: { readonly server: ViteDevServer; readonly base: string },
): Promise<Answer | undefined> {
  const folder = composed?.folders.find((one) => one.folder.id === organ)
  const report = folder?.composed.reports.find(({ entry }) => entry.year === year)
  if (folder && report) {
    const written = await fetchFrame(server, base)
    const { site } = folder.folder
    const frame = kind === 'written' ? written : await inTraditional(site, written, framePath)
    return { status: 200, html: await reportHtml(folder, report, frame, kind) }
  }
  const own = errors.filter(({ file }) => file.endsWith(`reports/${organ}/${year}.md`))
  return own.length > 0 ? { status: 500, html: errorPage(own, base) } : undefined
}

/** A page in traditional characters; scripts stay as Vite has them. */
async function inTraditional(site: Site, html: string, address: string): Promise<string> {
  return (await openTraditional(site, new Map())).page(html, address)
}

/** Serves content beside Astro's pages, and watches its folder. */
export function serveContent(
  server: ViteDevServer,
  editing: Editing,
  { content, base }: { readonly content: string; readonly base: string },
): void {
  server.watcher.add(content)
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(content + sep)) editing.change(path)
  })
  const files = sirv(editing.served, { dev: true })

  /** What an address is answered with; nothing where Astro answers, once it knows the content. */
  async function answerTo(address: string): Promise<Answer | undefined> {
    if (address === framePath || TOOLS.test(address)) return undefined
    const edition = await editing.current()
    if (!edition.content) return { status: 500, html: errorPage(edition.errors, base) }
    const { site } = edition.content
    const isTraditional = site.hasTraditional && address.startsWith(TRADITIONAL)
    const own = isTraditional ? address.slice(TRADITIONAL.length) : address
    const [, organ, year] = REPORT_PAGE.exec(own) ?? []
    const kind = isTraditional ? 'traditional' : 'written'
    if (organ !== undefined) return reportPage(edition, organ, Number(year), kind, { server, base })
    if (isTraditional && /^$|\/$/.test(own)) {
      const page = await fetchPage(server, base + own)
      return { status: page.status, html: await inTraditional(site, await page.text(), own) }
    }
    const isServed = address.includes('.') && (await edition.files).has(address)
    return isServed ? { file: address } : undefined
  }

  server.middlewares.use((request, response, next) => {
    const address = addressOf(request, base)
    const answering = address === undefined ? Promise.resolve(undefined) : answerTo(address)
    answering.then((answer) => {
      if (!answer) next()
      else if ('file' in answer) {
        request.url = `/${encodeURI(answer.file)}`
        files(request, response, () => next())
      } else
        response
          .writeHead(answer.status, { 'Content-Type': 'text/html; charset=utf-8' })
          .end(answer.html)
    }, next)
  })
}
