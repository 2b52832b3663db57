/**
 * Serves content while it is edited, beside the pages that Astro's development server renders: report
 * pages in their frame, data, attachments and indexes. After each change open pages load again.
 */

import type { IncomingMessage } from 'node:http'
import { sep } from 'node:path'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'
import { TRADITIONAL } from '../../render/addresses.ts'
import { framePaths } from '../../render/frame.ts'
import type { Site } from '../../report/schema/portal.ts'
import { nameOfReport } from '../../report/file/name.ts'
import { figuresTasks } from '../figure-pages/tasks.ts'
import { figureHtml } from '../figure-pages/write-figures.ts'
import { framedHtml } from '../organ/files.ts'
import { OF_ORGAN } from '../organ/composed.ts'
import type { PageKind } from '../organ/report-files.ts'
import { isConverted } from '../../traditional/page.ts'
import { openTraditional } from '../astro/traditional-pages.ts'
import type { Editing, Edition } from './editing.ts'
import { errorPage } from './error-page.ts'

/** What belongs to the development server itself, or to Astro's modules. */
const TOOLS = /^(?:@|__|src\/|compiled\/|node_modules\/|\.astro\/)/

/** A report's page, by organ and year, or an organ's own. */
const FRAMED_PAGE = /^(?:reports\/([^/]+)\/(\d{4})|organs\/([a-z][^/]*))\/$/

/** The page of a figure on a year. */
const FIGURE_PAGE = /^figures\/([^/]+)\/(\d{4})\/$/

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

/** Is an address that of a frame, which Astro renders? */
function isFrame(address: string): boolean {
  return Object.values<string>(framePaths).includes(address)
}

/** What is answered without Astro: a page made here, or a file that is served as it is. */
type Answer = { readonly status: number; readonly html: string | Uint8Array } | { file: string }

/** Asks for a page as a browser would. */
async function fetchPage(server: ViteDevServer, path: string): Promise<Response> {
  const address = server.httpServer?.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return fetch(`http://localhost:${port}${path}`)
}

/** Has Astro render a frame. */
async function fetchFrame(server: ViteDevServer, path: string): Promise<string> {
  const response = await fetchPage(server, path)
  if (!response.ok) throw new Error(`the frame ${path} answers ${response.status}`)
  return response.text()
}

/** Tells Astro and open pages that content has changed. */
export function reload(server: ViteDevServer): void {
  // Astro remembers which pages there are until it is told so.
  for (const name of ['ssr', 'prerender'])
    server.environments[name]?.hot.send('astro:content-changed', {})
  server.environments.client.hot.send({ type: 'full-reload', path: '*' })
}

/** The page of a report, or of the organ itself where no year is asked for. */
async function framedPage(
  { composed, errors }: Edition,
  organ: string,
  year: number | undefined,
  kind: PageKind,
  { server, base }: { readonly server: ViteDevServer; readonly base: string },
): Promise<Answer | undefined> {
  const folder = composed?.folders.find((one) => one.folder.id === organ)
  const isThere =
    year === undefined
      ? folder?.folder.organ
      : folder?.composed.reports.some(({ entry }) => entry.year === year)
  if (folder && isThere) {
    const path = framePaths[year === undefined ? 'organ' : 'report']
    const written = await fetchFrame(server, base + path)
    const { site } = folder.folder
    const frame = kind === 'written' ? written : await inTraditional(site, written, path)
    return { status: 200, html: await framedHtml(folder, year ?? OF_ORGAN, frame, kind) }
  }
  if (year === undefined) return undefined
  const own = errors.filter(({ file }) => file.endsWith(nameOfReport(organ, year)))
  return own.length > 0 ? { status: 500, html: errorPage(own, base) } : undefined
}

/** The page of a figure on a year, as it was written. */
async function figurePageOf(
  { composed, source }: Edition,
  [id, year]: readonly [id: string, year: number],
  server: ViteDevServer,
): Promise<string | undefined> {
  if (!composed || !source) return undefined
  const tasks = figuresTasks(source, composed, { out: '', old: '' }, undefined)
  const task = tasks.find((one) => one.year === year)
  return (
    task && figureHtml(task, id, await fetchFrame(server, source.site.base + framePaths.figure))
  )
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
    if (isFrame(address) || TOOLS.test(address)) return undefined
    const edition = await editing.current()
    if (!edition.content) return { status: 500, html: errorPage(edition.errors, base) }
    const { site } = edition.content
    const isTraditional = site.hasTraditional && address.startsWith(TRADITIONAL)
    const own = isTraditional ? address.slice(TRADITIONAL.length) : address
    const [, reportOf, year, ownOf] = FRAMED_PAGE.exec(own) ?? []
    const organ = reportOf ?? ownOf
    const kind = isTraditional ? 'traditional' : 'written'
    if (organ !== undefined)
      return framedPage(edition, organ, year === undefined ? undefined : Number(year), kind, {
        server,
        base,
      })
    const [, figure, figureYear] = FIGURE_PAGE.exec(own) ?? []
    if (figure !== undefined) {
      const html = await figurePageOf(edition, [figure, Number(figureYear)], server)
      if (html === undefined) return undefined
      return { status: 200, html: isTraditional ? await inTraditional(site, html, own) : html }
    }
    if (isTraditional && /^$|\/$/.test(own) && isConverted(own)) {
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
