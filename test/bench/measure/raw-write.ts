/** The floor under every builder: writing files that are finished already. */

import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { filesBelow } from './folder-size.ts'

/** Held in memory at a time. */
const BATCH_BYTES = 128e6

interface Piece {
  readonly path: string
  /** `w` begins a file, `a` goes on with it. */
  readonly flag: 'w' | 'a'
  readonly bytes: Buffer
}

function* pieces(from: string, to: string): Generator<Piece> {
  const buffer = Buffer.alloc(BATCH_BYTES)
  for (const file of filesBelow(from)) {
    const path = join(to, relative(from, file))
    const open = openSync(file, 'r')
    let flag: Piece['flag'] = 'w'
    let length = 0
    do {
      length = readSync(open, buffer)
      if (flag === 'w' || length > 0)
        yield { path, flag, bytes: Buffer.from(buffer.subarray(0, length)) }
      flag = 'a'
    } while (length === BATCH_BYTES)
    closeSync(open)
  }
}

function write({ path, flag, bytes }: Piece): void {
  mkdirSync(dirname(path), { recursive: true })
  const open = openSync(path, flag)
  writeSync(open, bytes)
  closeSync(open)
}

/** Writes a folder's files to a new folder; only the writing is timed, not the reading. In seconds. */
export function rawWrite(from: string, to: string): number {
  let held: Piece[] = []
  let size = 0
  let ms = 0
  const flush = (): void => {
    const begun = performance.now()
    for (const piece of held) write(piece)
    ms += performance.now() - begun
    held = []
    size = 0
  }
  for (const piece of pieces(from, to)) {
    held.push(piece)
    size += piece.bytes.length
    if (size >= BATCH_BYTES) flush()
  }
  flush()
  return ms / 1000
}
