/** The files that hold every report: put together piece by piece, so that none waits for the rest. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { csvHead } from '../report/csv.ts'
import { dataFiles } from '../report/datapackage.ts'
import { keep, recall, type Cache } from './cache.ts'
import type { Named } from './digests.ts'
import { linkFile, makeFolder, type Sites } from './put-file.ts'

/** A report by the names of its organ's and its own files. */
export interface ReportFiles {
  readonly organ: string
  readonly year: number
}

/** The names of the two files in the site. */
export const dataFileNames = {
  csv: `data/${dataFiles.csv}`,
  json: `data/${dataFiles.json}`,
} as const

/** What a file is known by. */
interface Mark {
  readonly size: number
  readonly digest: string
}

/** Pieces are gathered up to this size: a write for each of them would take most of the time. */
const GATHERED = 1 << 20

function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < GATHERED) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  yield Buffer.concat(held)
}

function* csvPieces(out: string, reports: readonly ReportFiles[]): Generator<Uint8Array> {
  const head = Buffer.from(csvHead())
  yield head
  for (const { organ, year } of reports)
    yield readFileSync(join(out, 'reports', organ, `${year}.csv`)).subarray(head.length)
}

function* jsonPieces(out: string, reports: readonly ReportFiles[]): Generator<Uint8Array> {
  yield Buffer.from('[\n')
  const last = reports.at(-1)
  for (const report of reports) {
    const file = readFileSync(join(out, 'reports', report.organ, `${report.year}.json`))
    yield file.subarray(0, -1)
    yield Buffer.from(report === last ? '\n' : ',\n')
  }
  yield Buffer.from(']\n')
}

/** Length and digest of a file; undefined if there is none. */
function markOf(path: string): Mark | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return undefined
  const file = openSync(path, 'r')
  try {
    const part = Buffer.allocUnsafe(GATHERED)
    const hash = createHash('sha256')
    for (let length = readSync(file, part); length > 0; length = readSync(file, part))
      hash.update(part.subarray(0, length))
    return { size, digest: hash.digest('hex') }
  } finally {
    closeSync(file)
  }
}

function write(path: string, pieces: Iterable<Uint8Array>): Mark {
  const file = openSync(path, 'w')
  const hash = createHash('sha256')
  let size = 0
  try {
    for (const piece of pieces) {
      writeSync(file, piece)
      size += piece.length
      hash.update(piece)
    }
  } finally {
    closeSync(file)
  }
  return { size, digest: hash.digest('hex') }
}

/** One of the two files, and what it is made of. */
export interface DataTask extends Sites {
  readonly cache: Cache
  readonly kind: 'csv' | 'json'
  /** Names all that is in it. */
  readonly key: string
  /** The reports in the order in which they stand in it. */
  readonly reports: readonly ReportFiles[]
}

/**
 * Writes one of the two files from the reports' own, which stand in the site. The cache does not keep
 * it, only its digest: an earlier site has the file itself.
 */
export function writeDataFile({ cache, kind, key, reports, ...sites }: DataTask): Named {
  const name = dataFileNames[kind]
  const path = join(sites.out, name)
  const entry = { kind: 'data', name: kind, key } as const
  const found = recall<Mark>(cache, entry)
  const known = typeof found === 'object' ? found.facts : undefined
  const isSame = (mark: Mark | undefined): boolean =>
    known !== undefined && known.size === mark?.size && known.digest === mark.digest
  makeFolder(sites, name)
  if (known && isSame(markOf(path))) return [name, known.digest]
  rmSync(path, { force: true })
  if (known && isSame(markOf(join(sites.old, name))) && linkFile(sites, name))
    return [name, known.digest]
  const pieces = kind === 'csv' ? csvPieces(sites.out, reports) : jsonPieces(sites.out, reports)
  const mark = write(path, gathered(pieces))
  keep(cache, entry, { facts: mark, pieces: new Map() })
  return [name, mark.digest]
}
