/** The files that hold every report: put together piece by piece, so that none waits for the rest. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles } from '../report/data/datapackage.ts'
import { tidyHead } from '../report/data/tidy.ts'
import { putKeptFile, type KeptFile } from './cache/kept-file.ts'
import type { Named } from './disk/digests.ts'

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

function* csvPieces(out: string, reports: readonly ReportFiles[]): Generator<Uint8Array> {
  const head = Buffer.from(tidyHead())
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

/** One of the two files, and what it is made of. */
export interface DataTask extends Omit<KeptFile, 'name'> {
  readonly kind: 'csv' | 'json'
  /** The reports in the order in which they stand in it. */
  readonly reports: readonly ReportFiles[]
}

/** Writes one of the two files from the reports' own, which stand in the site. */
export function writeDataFile({ reports, ...file }: DataTask): Named {
  const { kind, out } = file
  const pieces = kind === 'csv' ? csvPieces : jsonPieces
  return putKeptFile({ ...file, name: dataFileNames[kind] }, () => pieces(out, reports))
}
