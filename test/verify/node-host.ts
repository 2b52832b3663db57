/** A host in a few lines that does all as it is declared, but for what it is told to do wrong. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { areaOf, headersOf } from '../../src/host/areas.ts'
import { encodings } from '../../src/host/encodings.ts'
import type { Hosted } from '../../src/host/server.ts'
import { isText, typeOf } from '../../src/host/types.ts'

/** What a host may do wrong. */
export interface Wrongs {
  /** Where it puts the site; where that belongs unless told otherwise. */
  readonly base?: string
  readonly type?: (name: string) => string | undefined
  /** Changes the headers of a file. */
  readonly headers?: (name: string, headers: Record<string, string>) => void
  /** What it says of a page that is not there. */
  readonly missing?: { readonly status: number; readonly body: string }
  readonly isListing?: boolean
  readonly isForgettingParts?: boolean
  readonly isForgettingTags?: boolean
  readonly isForgettingTwins?: boolean
  /** Where it leads from a folder without a slash. */
  readonly slash?: (path: string) => string
  /** Ends the connection in the middle of this file. */
  readonly cuts?: string
}

interface Found {
  readonly name: string
  readonly bytes: Buffer
  readonly coding?: string
}

function find(root: string, name: string, accepted: string): Found | undefined {
  const path = join(root, name)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const twin = encodings.find(
    ({ coding, ending }) =>
      accepted.includes(coding) &&
      isText(name) &&
      statSync(path + ending, { throwIfNoEntry: false }) !== undefined,
  )
  const bytes = readFileSync(path + (twin?.ending ?? ''))
  return { name, bytes, ...(twin && { coding: twin.coding }) }
}

function sendMissing(response: ServerResponse, { root, site }: Hosted, wrongs: Wrongs): void {
  const { status, body } = wrongs.missing ?? {
    status: 404,
    body: readFileSync(join(root, '404.html'), 'utf8'),
  }
  const headers = { ...headersOf(areaOf('404.html'), site), 'Content-Type': typeOf('404.html') }
  response.writeHead(status, headers).end(body)
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  hosted: Hosted,
  wrongs: Wrongs,
): void {
  const { name, bytes, coding } = found
  const tag = `"${bytes.length}-${bytes.readUInt32BE(0)}"`
  const headers: Record<string, string> = {
    ...headersOf(areaOf(name), hosted.site),
    'Content-Type': wrongs.type?.(name) ?? typeOf(name),
    ...(!wrongs.isForgettingTags && { ETag: tag }),
    ...(coding !== undefined && { 'Content-Encoding': coding, Vary: 'Accept-Encoding' }),
  }
  wrongs.headers?.(name, headers)
  if (!wrongs.isForgettingTags && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end()
    return
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (from !== undefined && !wrongs.isForgettingParts) {
    response.writeHead(206, headers).end(bytes.subarray(Number(from), Number(to) + 1))
    return
  }
  if (wrongs.cuts === name) {
    response.writeHead(200, { ...headers, 'Content-Length': String(bytes.length) })
    response.write(bytes.subarray(0, 10), () => response.destroy())
    return
  }
  response.writeHead(200, headers).end(bytes)
}

/** Serves a site until the test has finished; gives its address. */
export async function nodeHost(hosted: Hosted, wrongs: Wrongs = {}): Promise<URL> {
  const base = wrongs.base ?? hosted.site.base
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname)
    const asked = path.startsWith(base) ? path.slice(base.length) : '?'
    const isFolder = asked === '' || asked.endsWith('/')
    const accepted = wrongs.isForgettingTwins ? '' : String(request.headers['accept-encoding'])
    const found = find(hosted.root, isFolder ? `${asked}index.html` : asked, accepted)
    const folder = statSync(join(hosted.root, asked), { throwIfNoEntry: false })?.isDirectory()
    if (found) send(request, response, found, hosted, wrongs)
    else if (folder && !isFolder)
      response.writeHead(301, { Location: wrongs.slash?.(path) ?? `${path}/` }).end()
    else if (folder && wrongs.isListing)
      response.writeHead(200).end(readdirSync(join(hosted.root, asked)).join('\n'))
    else sendMissing(response, hosted, wrongs)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return new URL(`http://127.0.0.1:${port}${base}`)
}
