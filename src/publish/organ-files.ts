/** An organ's pack → its files in the site. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvHead } from '../report/csv.ts'
import { groupBy } from '../report/group-by.ts'
import { fillFrame, frameOf, type Filling, type Frame } from '../render/frame.ts'
import { INDEX_FOLDER, textFile } from '../search/table.ts'
import { obtain } from './cache.ts'
import type { Named } from './digests.ts'
import { stampKey } from './keys.ts'
import {
  organTask,
  pieceName,
  type ComposedOrgan,
  type ComposedReport,
  type OrganFolder,
  type Piece,
} from './organ-reports.ts'
import type { Pieces } from './pack.ts'
import { makeFolder, putFile, type Sites } from './put-file.ts'
import { knownDigests, stampFiles, type Stamped } from './stamp.ts'

/** An organ's reports, composed, and the site they go to. */
export interface OrganTask extends Sites {
  readonly folder: OrganFolder
  readonly composed: ComposedOrgan
  /** The rendered frame of report pages, once there is one. */
  readonly frame?: string | undefined
}

const DATA: readonly Piece[] = ['json', 'csv', 'passages']
const PAGES: readonly Piece[] = ['filling', 'main']

/** What stands in the site, and whether what was kept had been damaged, and was made again. */
export interface WrittenOrgan {
  readonly isDamaged: boolean
  readonly digests: readonly Named[]
}

/** Pieces of some kinds of an organ's reports; they are composed again should they have been damaged. */
async function piecesOf(
  { folder, composed: { key } }: Pick<OrganTask, 'folder' | 'composed'>,
  kinds: readonly Piece[],
): Promise<{ pieces: Pieces; isDamaged: boolean }> {
  const wants = (name: string): boolean => kinds.some((kind) => name.endsWith(`.${kind}`))
  const { pieces, origin } = await obtain(folder.cache, organTask(folder, key, wants))
  return { pieces, isDamaged: origin === 'mended' }
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

function writeData(task: OrganTask, report: ComposedReport, pieces: Pieces): Named[] {
  const { year } = report.entry
  const names = fileNames(report)
  const csv = Buffer.concat([Buffer.from(csvHead()), pieceOf(pieces, year, 'csv')])
  makeFolder(task, names.json)
  makeFolder(task, names.passages)
  const data = [
    putFile(task, names.json, pieceOf(pieces, year, 'json')),
    putFile(task, names.csv, csv),
    putFile(task, names.passages, pieceOf(pieces, year, 'passages')),
  ]
  const attachments = names.attachments.map((name) => {
    makeFolder(task, name)
    return putFile(task, name, readFileSync(join(task.folder.content, name)))
  })
  return [...data, ...attachments]
}

function pageOf(frame: Frame, report: ComposedReport, pieces: Pieces): Uint8Array {
  const { year } = report.entry
  const filling = Buffer.from(pieceOf(pieces, year, 'filling')).toString()
  const { before, after } = fillFrame(frame, JSON.parse(filling) as Filling)
  return Buffer.concat([Buffer.from(before), pieceOf(pieces, year, 'main'), Buffer.from(after)])
}

function writePage(task: OrganTask, frame: Frame, report: ComposedReport, pieces: Pieces): Named {
  const { page } = fileNames(report)
  makeFolder(task, page)
  return putFile(task, page, pageOf(frame, report, pieces))
}

function stampedFiles({ folder, composed, out, old, frame }: OrganTask): Stamped {
  return {
    kind: 'stamps',
    name: folder.id,
    key: stampKey(composed.key, frame ?? ''),
    cache: folder.cache,
    out,
    old,
    files: organFileNames(composed),
  }
}

/**
 * Writes the files of an organ's reports: data, passages for search, attachments, and the pages if
 * there is a frame. Files that stand there since an earlier build are left alone.
 */
export async function writeOrgan(task: OrganTask): Promise<WrittenOrgan> {
  const { composed, frame } = task
  const known = frame === undefined ? undefined : knownDigests(stampedFiles(task))
  if (known) return { isDamaged: false, digests: known }
  const { pieces, isDamaged } = await piecesOf(
    task,
    frame === undefined ? DATA : [...DATA, ...PAGES],
  )
  const cut = frame === undefined ? undefined : frameOf(frame)
  const digests = composed.reports.flatMap((report) => [
    ...writeData(task, report, pieces),
    ...(cut ? [writePage(task, cut, report, pieces)] : []),
  ])
  if (cut) stampFiles(stampedFiles(task), digests)
  return { isDamaged, digests }
}

/** An organ whose other files have been written. */
export interface OrganPagesTask extends OrganTask {
  readonly frame: string
  readonly written: readonly Named[]
}

/** Writes the pages of an organ's reports, each of which fills the frame. */
export async function writeOrganPages(
  task: OrganPagesTask,
): Promise<WrittenOrgan & { readonly pages: number }> {
  const { pieces, isDamaged } = await piecesOf(task, PAGES)
  const frame = frameOf(task.frame)
  const pages = task.composed.reports.map((report) => writePage(task, frame, report, pieces))
  // Pages may have been written before, with another frame.
  const digests = [...new Map([...task.written, ...pages])]
  stampFiles(stampedFiles(task), digests)
  return { isDamaged, digests, pages: pages.length }
}

/** The page of one report, which fills the frame. */
export async function reportHtml(
  task: Pick<OrganTask, 'folder' | 'composed'>,
  report: ComposedReport,
  frame: string,
): Promise<Uint8Array> {
  const { pieces } = await piecesOf(task, PAGES)
  return pageOf(frameOf(frame), report, pieces)
}

/** An organ's reports as the cache has them, and how to make them again. */
export interface OrganPack {
  readonly folder: OrganFolder
  readonly key: string
}

/** One piece of each of some reports, as text, in their order; each organ is read once. */
export async function textsOf(
  kind: Piece,
  reports: readonly { readonly organ: string; readonly year: number }[],
  organs: readonly OrganPack[],
): Promise<string[]> {
  const years = new Map(groupBy(reports, ({ organ }) => organ))
  const texts = new Map<string, string>()
  for (const { folder, key } of organs) {
    const own = (years.get(folder.id) ?? []).map(({ year }) => year)
    const names = new Set(own.map((year) => pieceName(year, kind)))
    const task = organTask(folder, key, (piece) => names.has(piece))
    const { pieces } = await obtain(folder.cache, task)
    for (const year of own)
      texts.set(`${folder.id} ${year}`, Buffer.from(pieceOf(pieces, year, kind)).toString())
  }
  return reports.map(({ organ, year }) => texts.get(`${organ} ${year}`) ?? '')
}
