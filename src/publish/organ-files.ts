/** An organ's pack → its files in the site. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvHead } from '../report/csv.ts'
import { filled, frameOf, type Filling, type Frame } from '../render/frame.ts'
import { INDEX_FOLDER, textFile } from '../search/table.ts'
import { packPath } from './cache.ts'
import {
  composeOrgan,
  pieceName,
  PIECES,
  type ComposedOrgan,
  type ComposedReport,
  type OrganFolder,
  type Piece,
} from './organ-reports.ts'
import { readPack, type Pieces } from './pack.ts'
import { digestOf } from './program.ts'
import { makeFolder, putFile, type Sites } from './put-file.ts'
import { areStamped, stampFiles } from './stamp.ts'

/** An organ's reports, composed, and the site they go to. */
export interface OrganTask extends Sites {
  readonly folder: OrganFolder
  readonly composed: ComposedOrgan
  /** The rendered frame of report pages, once there is one. */
  readonly frame?: string | undefined
}

const DATA: readonly Piece[] = ['json', 'csv', 'passages', 'folded']
const PAGES: readonly Piece[] = ['filling', 'main']

/** Pieces of some kinds of an organ's pack; it is composed again should they have been damaged. */
async function piecesOf(
  { folder, composed: { key } }: OrganTask,
  kinds: readonly Piece[],
): Promise<{ pieces: Pieces; isDamaged: boolean }> {
  const path = packPath(folder.cache, 'organs', folder.id)
  const isWanted = (name: string): boolean => kinds.some((kind) => name.endsWith(`.${kind}`))
  const found = readPack(path, key, isWanted)
  if (typeof found === 'object') return { pieces: found.pieces, isDamaged: false }
  const again = await composeOrgan(folder, 'afresh')
  const mended = readPack(path, key, isWanted)
  if (again.key !== key || typeof mended !== 'object')
    throw new Error(`reports/${folder.id} changed while the site was being built`)
  return { pieces: mended.pieces, isDamaged: true }
}

function pieceOf(pieces: Pieces, year: number, kind: Piece): Uint8Array {
  const bytes = pieces.get(pieceName(year, kind))
  if (!bytes) throw new Error(`a pack has no ${pieceName(year, kind)}`)
  return bytes
}

/** The names of a report's files in the site. */
function fileNames({ entry: { organ, year }, attachments }: ComposedReport) {
  const at = `reports/${organ}/${year}`
  return {
    page: `${at}/index.html`,
    json: `${at}.json`,
    csv: `${at}.csv`,
    passages: `${INDEX_FOLDER}/${textFile(organ, year)}`,
    attachments: attachments.map((name) => `${at}/${name}`),
  }
}

/** The names of all files of an organ's reports in the site. */
export function organFileNames({ reports }: ComposedOrgan): string[] {
  return reports.flatMap((report) => Object.values(fileNames(report)).flat())
}

function writeData(task: OrganTask, report: ComposedReport, pieces: Pieces): void {
  const { year } = report.entry
  const names = fileNames(report)
  const csv = Buffer.concat([Buffer.from(csvHead()), pieceOf(pieces, year, 'csv')])
  makeFolder(task, names.json)
  makeFolder(task, names.passages)
  putFile(task, names.json, pieceOf(pieces, year, 'json'))
  putFile(task, names.csv, csv)
  putFile(task, names.passages, pieceOf(pieces, year, 'passages'))
  for (const name of names.attachments) {
    makeFolder(task, name)
    putFile(task, name, readFileSync(join(task.folder.content, name)))
  }
}

function writePage(task: OrganTask, frame: Frame, report: ComposedReport, pieces: Pieces): void {
  const { year } = report.entry
  const { page } = fileNames(report)
  const filling = Buffer.from(pieceOf(pieces, year, 'filling')).toString()
  const { before, after } = filled(frame, JSON.parse(filling) as Filling)
  const main = pieceOf(pieces, year, 'main')
  makeFolder(task, page)
  putFile(task, page, Buffer.concat([Buffer.from(before), main, Buffer.from(after)]))
}

/**
 * Writes the files of an organ's reports: data, passages for search, attachments, and the pages if
 * there is a frame. Files that stand there since an earlier build are left alone.
 */
export async function writeOrgan(task: OrganTask): Promise<{ isDamaged: boolean }> {
  const { folder, composed, out, frame } = task
  const names = organFileNames(composed)
  const stamps = packPath(folder.cache, 'stamps', folder.id)
  const key = digestOf(composed.key, frame ?? '')
  if (frame !== undefined && areStamped(stamps, key, out, names)) return { isDamaged: false }
  const { pieces, isDamaged } = await piecesOf(task, frame === undefined ? DATA : PIECES)
  const cut = frame === undefined ? undefined : frameOf(frame)
  for (const report of composed.reports) {
    writeData(task, report, pieces)
    if (cut) writePage(task, cut, report, pieces)
  }
  if (cut) stampFiles(stamps, key, out, names)
  return { isDamaged }
}

/** Writes the pages of an organ's reports, each of which fills the frame. */
export async function writeOrganPages(
  task: OrganTask & { readonly frame: string },
): Promise<{ isDamaged: boolean; written: number }> {
  const { pieces, isDamaged } = await piecesOf(task, PAGES)
  const frame = frameOf(task.frame)
  for (const report of task.composed.reports) writePage(task, frame, report, pieces)
  return { isDamaged, written: task.composed.reports.length }
}

/** The folded searchable texts of one report, section by section, once its files are written. */
export function foldedTexts(
  cache: OrganFolder['cache'],
  { organ, year, key }: { readonly organ: string; readonly year: number; readonly key: string },
): string[] {
  const path = packPath(cache, 'organs', organ)
  const name = pieceName(year, 'folded')
  const found = readPack(path, key, (one) => one === name)
  if (typeof found !== 'object') throw new Error(`${path} changed while the site was being built`)
  return JSON.parse(Buffer.from(pieceOf(found.pieces, year, 'folded')).toString()) as string[]
}
