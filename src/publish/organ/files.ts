/** An organ's pack → its files in the site. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf } from '../../report/formats/index.ts'
import { nameOfReport } from '../../report/file/name.ts'
import { tidyHead } from '../../report/data/tidy.ts'
import { fillFrame, frameOf, type Filling, type Frame } from '../../render/frame.ts'
import { assemble, type Part } from '../disk/assemble.ts'
import type { Named } from '../disk/digests.ts'
import { frameKeyOf, type Frames } from '../astro/frames.ts'
import { stampKey } from '../cache/keys.ts'
import {
  OF_ORGAN,
  type OrganFolder,
  type OrganToWrite,
  type Piece,
  type ReportToWrite,
} from './composed.ts'
import { pieceOf, piecesOf } from './read-pieces.ts'
import type { Pieces } from '../cache/pack.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'
import {
  fileNames,
  KINDS,
  kindsOf,
  organFileNames,
  ownFileNames,
  type PageKind,
} from './report-files.ts'
import { withFile, withFindings } from './report-json.ts'
import { knownDigests, stampFiles, type Stamped } from '../cache/stamp.ts'
import { tellOf, toldIn, type Tell } from './told-main.ts'

/** An organ's reports, composed, and the site they go to. */
export interface OrganTask extends Sites {
  readonly folder: OrganFolder
  readonly composed: OrganToWrite
  /** The rendered frames of pages, once they are there. */
  readonly frames?: Frames | undefined
}

/** A byte order mark stays. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const DATA: readonly Piece[] = ['json', 'csv', 'passages', 'traditionalPassages']
const PAGES: readonly Piece[] = ['filling', 'main', 'traditionalFilling', 'traditionalMain']

/** What stands in the site, and whether what was kept had been damaged, and was made again. */
export interface WrittenOrgan {
  readonly reports: number
  readonly isDamaged: boolean
  readonly digests: readonly Named[]
}

/** A report's JSON, with the text of its file if the portal has a desk, and what is said of it beside the others. */
function jsonOf({ folder }: OrganTask, report: ReportToWrite, pieces: Pieces): Uint8Array {
  const { together, entry, edition } = report
  const json = pieceOf(pieces, entry.year, 'json')
  const format = folder.site.hasDesk === false ? undefined : formatOf(edition)
  const path = join(folder.content, nameOfReport(folder.id, entry.year))
  const own = format ? withFile(json, decoder.decode(readFileSync(path)), format) : json
  return together.length === 0 ? own : withFindings(own, together)
}

function writeData(task: OrganTask, report: ReportToWrite, pieces: Pieces): Named[] {
  const { year } = report.entry
  const kinds = kindsOf(task.folder)
  const names = fileNames(report, kinds)
  const csv = [tidyHead(), pieceOf(pieces, year, 'csv')]
  makeFolder(task, names.json)
  const data = [
    putFile(task, names.json, jsonOf(task, report, pieces)),
    putFile(task, names.csv, assemble(csv)),
  ]
  const passages = kinds.map((kind, at) => {
    const name = names.passages[at] ?? ''
    makeFolder(task, name)
    return putFile(task, name, pieceOf(pieces, year, KINDS[kind].passages))
  })
  const attachments = names.attachments.map((name) => {
    makeFolder(task, name)
    return putFile(task, name, readFileSync(join(task.folder.content, name)))
  })
  return [...data, ...passages, ...attachments]
}

/** The data of an organ itself through the years. */
function writeOwnData(task: OrganTask, pieces: Pieces): Named[] {
  if (!task.folder.organ) return []
  const names = ownFileNames(task.folder.id, kindsOf(task.folder))
  makeFolder(task, names.json)
  return (['json', 'csv'] as const).map((kind) =>
    putFile(task, names[kind], pieceOf(pieces, OF_ORGAN, kind)),
  )
}

function pageOf(
  frame: Frame,
  year: number | typeof OF_ORGAN,
  pieces: Pieces,
  kind: PageKind,
  tell: Tell | undefined,
): readonly Part[] {
  const filling = Buffer.from(pieceOf(pieces, year, KINDS[kind].filling)).toString()
  const { before, after } = fillFrame(frame, JSON.parse(filling) as Filling)
  const main = pieceOf(pieces, year, KINDS[kind].main)
  return [before, tell ? tell(main, year) : main, after]
}

/** Writes the pages of an organ and its reports, each of which fills its frame. */
async function writePages(task: OrganTask, frames: Frames, pieces: Pieces): Promise<Named[]> {
  const { folder, composed } = task
  const kinds = kindsOf(folder)
  const put = (page: string, parts: readonly Part[]): Named => {
    makeFolder(task, page)
    return putFile(task, page, assemble(parts))
  }
  const tells = await Promise.all(kinds.map((kind) => tellOf(composed, kind)))
  return kinds.flatMap((kind, at) => {
    const frame = frameOf(frames.report[kind] ?? '')
    const reports = composed.reports.map((report) =>
      put(
        fileNames(report, kinds).pages[at] ?? '',
        pageOf(frame, report.entry.year, pieces, kind, tells[at]),
      ),
    )
    if (!folder.organ) return reports
    const own = ownFileNames(folder.id, kinds).pages[at] ?? ''
    return [
      ...reports,
      put(own, pageOf(frameOf(frames.organ[kind] ?? ''), OF_ORGAN, pieces, kind, tells[at])),
    ]
  })
}

function stampedFiles({ folder, composed, out, old, frames }: OrganTask): Stamped {
  return {
    kind: 'stamps',
    name: folder.id,
    key: stampKey(composed.key, frames && frameKeyOf(frames), toldIn(composed)),
    cache: folder.cache,
    out,
    old,
    files: organFileNames(composed, folder),
  }
}

/**
 * Writes the files of an organ's reports: data, passages for search, attachments, and the pages if
 * there is a frame. Files that stand there since an earlier build are left alone.
 */
export async function writeOrgan(task: OrganTask): Promise<WrittenOrgan> {
  const { composed, frames } = task
  const reports = composed.reports.length
  const known = frames && knownDigests(stampedFiles(task))
  if (known) return { reports, isDamaged: false, digests: known }
  const { pieces, isDamaged } = await piecesOf(task, frames ? [...DATA, ...PAGES] : DATA)
  const digests = writeOwnData(task, pieces)
  for (const report of composed.reports) digests.push(...writeData(task, report, pieces))
  if (frames) {
    digests.push(...(await writePages(task, frames, pieces)))
    stampFiles(stampedFiles(task), digests)
  }
  return { reports, isDamaged, digests }
}

/** The page of one report, or of the organ itself, which fills the frame. */
export async function framedHtml(
  task: Pick<OrganTask, 'folder' | 'composed'>,
  year: number | typeof OF_ORGAN,
  frame: string,
  kind: PageKind,
): Promise<Uint8Array> {
  const { pieces } = await piecesOf(task, PAGES)
  const parts = pageOf(frameOf(frame), year, pieces, kind, await tellOf(task.composed, kind))
  return new Uint8Array(assemble(parts))
}
