/** The servers whose configuration can be printed. */

import type { Hosted, Server } from './server.ts'
import { apache } from './servers/apache.ts'
import { caddy } from './servers/caddy.ts'
import { headersFileServer } from './servers/headers-file.ts'
import { iis } from './servers/iis.ts'
import { nginx } from './servers/nginx.ts'
import { oss } from './servers/oss.ts'
import { vercel } from './servers/vercel.ts'

/** In the order of the help. */
export const servers: readonly Server[] = [
  nginx,
  caddy,
  apache,
  iis,
  headersFileServer,
  vercel,
  oss,
]

/** A server's configuration, with its notes where it can hold them. */
export function configuration({ notes, comment, print }: Server, hosted: Hosted): string {
  const head = comment ? notes(hosted).map((line) => `${comment(line)}\n`) : []
  return [...head, head.length > 0 ? '\n' : '', print(hosted)].join('')
}
