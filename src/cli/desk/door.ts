/** Who may ask for the content folder: the browser of this machine, with the key that was printed for it. */

import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { KEY_HEADER } from '../../desk/disk/addresses.ts'

/** A key that nobody can guess; another for each run. */
export function newKey(): string {
  return randomBytes(24).toString('base64url')
}

/** Names by which a browser of this machine calls it. A name of the network may be made to lead here. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Addresses of this machine, as sockets have them. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

function isOwnHost(host: string, port: number | undefined): boolean {
  const url = URL.parse(`http://${host}/`)
  return url !== null && OWN_NAMES.includes(url.hostname) && Number(url.port || 80) === port
}

function isKey(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Why a request is not let in; undefined where it is. */
export function refusalAtDoor(request: IncomingMessage, key: string): string | undefined {
  const { headers, socket, method } = request
  const { host = '', origin } = headers
  if (!LOOPBACK.test(socket.remoteAddress ?? '')) return '只有这台电脑能用。'
  if (!isOwnHost(host, socket.localPort)) return '请用启动时所示的网址打开。'
  const isOwnOrigin = origin === `http://${host}`
  // A browser leaves it out where a page asks its own server for something, never where it sends.
  const isFromPage = origin === undefined ? method === 'GET' : isOwnOrigin
  const site = headers['sec-fetch-site']
  if (!isFromPage || (site !== undefined && site !== 'same-origin'))
    return '只有本站自己的页面能用。'
  const given = headers[KEY_HEADER]
  if (typeof given !== 'string' || !isKey(given, key))
    return '钥匙不对。请用启动时所示的网址重新打开。'
  return undefined
}
