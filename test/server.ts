import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { headerRules, headersFor, type HeaderRule } from './setup/headers-file.ts'

/** A folder being served. */
export interface Served {
  /** Address of its home page, with the sub-path and a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer | string
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
}

async function fileAnswer(file: string, status: number): Promise<Answer> {
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  return { status, headers: { 'Content-Type': type }, body: await readFile(file) }
}

async function missing(folder: string): Promise<Answer> {
  return fileAnswer(join(folder, '404.html'), 404).catch(() => ({
    status: 404,
    headers: { 'Content-Type': 'text/plain' },
    body: 'Not found',
  }))
}

/** What a plain file server says: files, folders by their index.html, 404.html for all else. */
async function answer(folder: string, base: string, path: string): Promise<Answer> {
  if (!path.startsWith(base)) return missing(folder)
  const file = normalize(join(folder, path.slice(base.length)))
  const found = file.startsWith(normalize(folder)) ? await stat(file).catch(() => null) : null
  if (!found) return missing(folder)
  if (!found.isDirectory()) return fileAnswer(file, 200)
  if (!path.endsWith('/')) return { status: 301, headers: { Location: `${path}/` }, body: '' }
  return fileAnswer(join(file, 'index.html'), 200).catch(() => missing(folder))
}

async function rulesOf(folder: string): Promise<HeaderRule[]> {
  return headerRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''))
}

/** The piece of an answer that a request asks for (RFC 9110, 14): one range, from a place or from the end. */
function pieceOf(answer: Answer, range: string | undefined): Answer {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (answer.status !== 200 || (first === '' && last === '')) return answer
  const body = Buffer.from(answer.body)
  const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? body.length : Math.min(body.length, Number(last) + 1)
  const headers = { ...answer.headers, 'Content-Range': `bytes ${start}-${end - 1}/${body.length}` }
  return { status: 206, headers, body: body.subarray(start, end) }
}

/**
 * Serves a folder on a free port of this machine, under a sub-path such as `/zwgk/nianbao/`; pages
 * of any other origin may read it, and pieces of files are sent, if told so.
 */
export async function serve(
  folder: string,
  { base = '/', anyOrigin = false, hasRanges = false } = {},
): Promise<Served> {
  const rules = await rulesOf(folder)
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)
    const range = hasRanges ? request.headers.range : undefined
    const asked = answer(folder, base, path).then((whole) => pieceOf(whole, range))
    asked.then(
      ({ status, headers, body }) =>
        response
          .writeHead(status, {
            ...headersFor(rules, path),
            ...(anyOrigin && { 'Access-Control-Allow-Origin': '*' }),
            ...headers,
          })
          .end(body),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
