/** Keeps texts out of memory until they are wanted. */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where something lies in the spool. */
export interface Spooled {
  readonly at: number
  readonly length: number
}

/** A scratch file of texts. */
export interface Spool {
  readonly put: (texts: readonly string[]) => Spooled
  readonly take: (spooled: Spooled) => string[]
  readonly close: () => void
}

/** Opens a spool; whoever opens it closes it. */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-search-'))
  const file = openSync(join(folder, 'texts'), 'w+')
  let end = 0
  return {
    put: (texts) => {
      const at = end
      const length = writeSync(file, JSON.stringify(texts), at)
      end += length
      return { at, length }
    },
    take: ({ at, length }) => {
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, at)
      return JSON.parse(bytes.toString()) as string[]
    },
    close: () => {
      closeSync(file)
      rmSync(folder, { recursive: true })
    },
  }
}
