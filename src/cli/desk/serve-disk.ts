/** Answers the desk's page, which asks for the content folder behind it. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { FILE, LIST, type Saving } from '../../desk/disk/addresses.ts'
import { UsageError } from '../usage-error.ts'
import type { ContentDisk } from './content-disk.ts'
import { refusalAtDoor } from './door.ts'

/** Bytes of a request: two texts of a report, escaped; the texts themselves are measured when saved. */
const MOST = 4_000_000

/** What is said of a failure that nobody foresaw. */
const FAILED = '没有做成：本机的程序读写内容文件夹时出了错。请再试；还是这样的，请重新启动它。'

/** A request as it was made: Astro has taken the sub-path from its address by now. */
type Request = IncomingMessage & { readonly originalUrl?: string | undefined }

function answer(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(JSON.stringify(value))
}

async function savingIn(request: Request): Promise<Saving> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > MOST) throw new UsageError('这份报告太大，没有保存。')
    parts.push(part)
  }
  const { text, was } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Partial<Saving>
  if (typeof text !== 'string' || (typeof was !== 'string' && was !== null))
    throw new UsageError('没有看懂要保存什么，没有保存。')
  return { text, was }
}

async function asked(request: Request, url: URL, disk: ContentDisk): Promise<unknown> {
  const name = url.searchParams.get('name') ?? ''
  if (request.method === 'PUT') return disk.save(name, await savingIn(request))
  return url.pathname.endsWith(LIST) ? disk.list() : { text: disk.read(name) }
}

/** What answers requests for the content folder, and passes on all others. */
export function diskServer(base: string, disk: ContentDisk, key: string) {
  const paths = [LIST, FILE].map((path) => base + path)
  return (request: Request, response: ServerResponse, next: () => void): void => {
    const url = URL.parse(request.originalUrl ?? request.url ?? '/', 'http://localhost')
    if (!url || !paths.includes(url.pathname)) {
      next()
      return
    }
    const refused = refusalAtDoor(request, key)
    if (refused !== undefined) {
      answer(response, 403, { told: refused })
      return
    }
    const methods = url.pathname.endsWith(FILE) ? ['GET', 'PUT'] : ['GET']
    if (!methods.includes(request.method ?? '')) {
      answer(response, 405, { told: '这里不能这样问。' })
      return
    }
    asked(request, url, disk).then(
      (value) => answer(response, 200, value),
      (error: unknown) => {
        const isTold = error instanceof UsageError
        answer(response, isTold ? 400 : 500, { told: isTold ? error.message : FAILED })
      },
    )
  }
}
