/** A plain file server without compression that keeps count of what it sends. */

import { createServer } from 'node:http'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Bytes sent, by path. */
export type Sent = ReadonlyMap<string, number>

/** A folder being served. */
export interface CountingServer {
  readonly url: string
  /** What was sent since the last time this was asked. */
  readonly taken: () => Sent
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

async function fileAt(
  folder: string,
  path: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const place = join(folder, path)
  const isFolder = (await stat(place).catch(() => undefined))?.isDirectory()
  const file = isFolder ? join(place, 'index.html') : place
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && { type: TYPES[extname(file)] ?? 'application/octet-stream', bytes }
}

/** Which bytes of a file are asked for; all of them without a Range header. */
function stretch(range: string | undefined, length: number): [from: number, to: number] {
  const [, last] = /^bytes=-(\d+)$/.exec(range ?? '') ?? []
  if (last !== undefined) return [Math.max(0, length - Number(last)), length]
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
  if (!match) return [0, length]
  return [Number(match[1]), match[2] ? Math.min(length, Number(match[2]) + 1) : length]
}

/** Serves a folder on a free port of this machine. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let sent = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)
    void fileAt(folder, path).then((found) => {
      if (!found) return response.writeHead(404).end()
      const { range } = request.headers
      const [from, to] = stretch(range, found.bytes.length)
      const body = found.bytes.subarray(from, to)
      sent.set(path, (sent.get(path) ?? 0) + body.length)
      return response
        .writeHead(range ? 206 : 200, {
          'Content-Type': found.type,
          'Content-Length': body.length,
          'Accept-Ranges': 'bytes',
          ...(range && { 'Content-Range': `bytes ${from}-${to - 1}/${found.bytes.length}` }),
        })
        .end(body)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    taken: () => {
      const before = sent
      sent = new Map()
      return before
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
