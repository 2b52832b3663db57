/** Asks a server as a browser does, but sees what it sends byte for byte: nothing is followed. */

import { createHash } from 'node:crypto'
import { Agent as PlainAgent, request as askPlainly, type IncomingMessage } from 'node:http'
import { Agent, request as askEncrypted } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib'
import type { Transform } from 'node:stream'
import type { Encoding } from '../host/encodings.ts'
import type { Received } from '../host/grade.ts'

/** What a server answers. */
export interface Answer {
  readonly status: number
  readonly headers: Received
  /** The encoding it was sent in, and has been unpacked from. */
  readonly coding: string | undefined
  /** How many bytes there were, unpacked. */
  readonly size: number
  readonly digest: string
  /** The bytes themselves, if they were asked for. */
  readonly body: Buffer
  /** Why it ended before its end, or could not be unpacked. */
  readonly broken: string | undefined
}

/** How a server is asked. */
export interface Asking {
  /** The encoding the answer may come in; none unless told otherwise. */
  readonly coding?: Encoding['coding']
  readonly headers?: Readonly<Record<string, string>>
  /** Whether the bytes are wanted; they are only counted and digested unless told so. */
  readonly isKept?: boolean
}

/** Asks one server, on connections that stay open. */
export interface Client {
  /** Asks for an address; throws if no answer comes. */
  readonly ask: (url: URL, asking?: Asking) => Promise<Answer>
  readonly end: () => void
}

const PATIENCE_MS = 30_000

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

async function receive(response: IncomingMessage, isKept: boolean): Promise<Answer> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let size = 0
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  )
  const coding = response.headers['content-encoding']
  const unpack = unpackers[coding ?? '']?.()
  const take = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of source) {
      hash.update(part)
      size += part.length
      if (isKept) parts.push(part)
    }
  }
  const broken = await (unpack ? pipeline(response, unpack, take) : pipeline(response, take)).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  )
  const status = response.statusCode ?? 0
  const body = Buffer.concat(parts)
  return { status, headers, coding, size, digest: hash.digest('hex'), body, broken }
}

/** Opens a client that holds so many connections at most. */
export function openClient(connections: number): Client {
  const settings = { keepAlive: true, maxSockets: connections }
  const [plain, encrypted] = [new PlainAgent(settings), new Agent(settings)]
  const once = (url: URL, { coding, headers, isKept = false }: Asking): Promise<Answer> =>
    new Promise((done, fail) => {
      const options = {
        headers: { 'Accept-Encoding': coding ?? 'identity', ...headers },
        timeout: PATIENCE_MS,
      }
      const asking =
        url.protocol === 'https:'
          ? askEncrypted(url, { ...options, agent: encrypted })
          : askPlainly(url, { ...options, agent: plain })
      asking.on('response', (response) => void receive(response, isKept).then(done, fail))
      asking.on('timeout', () => asking.destroy(new Error('等了 30 秒没有回答')))
      asking.on('error', fail)
      asking.end()
    })
  return {
    // A server may close a connection at the moment it is used again.
    ask: (url, asking = {}) => once(url, asking).catch(() => once(url, asking)),
    end: () => {
      plain.destroy()
      encrypted.destroy()
    },
  }
}
