/** The pages and files of all figures of a year, as a task of a thread: table by table. */

import { addressesBelow, TRADITIONAL } from '../../render/addresses.ts'
import { figureCsv } from '../../render/figures/figure-csv.ts'
import { figurePage, type RankedReport } from '../../render/figures/figure-page.ts'
import { fillFrame, frameOf, type Filling, type Frame } from '../../render/frame.ts'
import type { ReportPage } from '../../render/report-page.ts'
import { groupBy } from '../../report/group-by.ts'
import type { Site } from '../../report/schema/portal.ts'
import {
  figureColumns,
  figuresOfVector,
  type FigureColumn,
} from '../../report/wide/figure-columns.ts'
import type { FramePages } from '../astro/frames.ts'
import type { Cache } from '../cache/cache.ts'
import { figuresKey, stampKey } from '../cache/keys.ts'
import { knownDigests, stampFiles, type Stamped } from '../cache/stamp.ts'
import type { Named } from '../disk/digests.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'

/** A year and the editions of its reports. */
export interface FigureYear {
  readonly year: number
  readonly editions: readonly string[]
}

/** A year whose figures are to be written. */
export interface FiguresTask extends Sites {
  readonly cache: Cache
  readonly site: Site
  /** The rendered frame of the pages; without it only the files are written. */
  readonly frames: FramePages | undefined
  readonly year: number
  /** All years, newest first. */
  readonly years: readonly FigureYear[]
  readonly reports: readonly (Omit<RankedReport, 'values'> & { readonly figures: string })[]
}

/** What stands in the site, and the names of the stamps that belong to it. */
export interface WrittenFigures {
  readonly digests: readonly Named[]
  readonly stamps: readonly string[]
}

/** The figures that have a page on a year: those of the editions that its reports are in. */
export function figuresOf({ editions }: FigureYear): FigureColumn[] {
  return figureColumns.filter((one) => one.editions.some((edition) => editions.includes(edition)))
}

/** One table on one year. */
interface OfTable {
  readonly task: FiguresTask
  readonly table: string
  readonly columns: readonly FigureColumn[]
}

const pageName = (id: string, year: number): string => `figures/${id}/${year}/index.html`

function stampedFiles({ task, table, columns }: OfTable, key: string): Stamped {
  const { cache, out, old, year, frames, site } = task
  const kinds = site.hasTraditional ? ['', TRADITIONAL] : ['']
  const folders = frames ? kinds : []
  return {
    kind: 'stamps',
    name: `figures/${table}/${year}`,
    key,
    ...{ cache, out, old },
    files: [
      `figures/${table}/${year}.csv`,
      ...folders.flatMap((folder) => columns.map(({ id }) => folder + pageName(id, year))),
    ],
  }
}

function put(sites: Sites, name: string, text: string): Named {
  makeFolder(sites, name)
  return putFile(sites, name, Buffer.from(text))
}

/** A page in a frame. */
function filled(frame: Frame, { main, ...said }: ReportPage, figure: string, year: number): string {
  const filling: Filling = { ...said, figure, year }
  const { before, after } = fillFrame(frame, filling)
  return before + main + after
}

/** What the page of one of some figures that stand together shows. */
function pageOf(
  { task: { year, years, site }, columns }: OfTable,
  column: FigureColumn,
  reports: readonly RankedReport[],
): ReportPage {
  const index = columns.indexOf(column)
  const own = years.filter((one) => one.editions.some((name) => column.editions.includes(name)))
  return figurePage({
    ...{ column, year, reports },
    years: own.map((one) => one.year),
    before: columns[index - 1],
    after: columns[index + 1],
    at: addressesBelow(site.base),
  })
}

async function pagesOf(
  one: OfTable,
  { written, traditional }: FramePages,
  reports: readonly RankedReport[],
): Promise<Named[]> {
  const { task, columns } = one
  const { year, site, out, old } = task
  const at = addressesBelow(site.base)
  const frame = frameOf(written)
  const other =
    traditional === undefined
      ? undefined
      : {
          frame: frameOf(traditional),
          convert: (await import('../../traditional/report.ts')).traditionalParts,
        }
  const digests: Named[] = []
  for (const column of columns) {
    const { id } = column
    const page = pageOf(one, column, reports)
    const name = pageName(id, year)
    digests.push(put({ out, old }, name, filled(frame, page, id, year)))
    if (!other) continue
    const { page: converted } = await other.convert(page, at.figurePath(id, year), site)
    digests.push(put({ out, old }, TRADITIONAL + name, filled(other.frame, converted, id, year)))
  }
  return digests
}

function rankedReports({ reports }: FiguresTask): RankedReport[] {
  return reports.map(({ figures, ...report }) => ({ ...report, values: figuresOfVector(figures) }))
}

/** The tables that have figures on a year, with those. */
function tablesOf(task: FiguresTask): OfTable[] {
  const own = task.years.find(({ year }) => year === task.year)
  const tables = groupBy(own ? figuresOf(own) : [], ({ place }) => place.table.id)
  return tables.map(([table, columns]) => ({ task, table, columns }))
}

/** The page of one figure, which fills the frame; undefined where there is none. */
export function figureHtml(task: FiguresTask, id: string, frame: string): string | undefined {
  for (const one of tablesOf(task)) {
    const column = one.columns.find((own) => own.id === id)
    if (column)
      return filled(frameOf(frame), pageOf(one, column, rankedReports(task)), id, task.year)
  }
  return undefined
}

/** Writes the figures of a year: a file a table, a page a figure. What stands there is left alone. */
export async function writeFigures(task: FiguresTask): Promise<WrittenFigures> {
  const { cache, site, frames, year, years, out, old } = task
  const reports = rankedReports(task)
  const digests: Named[] = []
  const stamps: string[] = []
  for (const one of tablesOf(task)) {
    const { table, columns } = one
    const shown = figuresKey(cache, [site.base, years, table], columns, reports)
    const key = stampKey(shown, frames && frames.written + (frames.traditional ?? ''))
    const stamped = stampedFiles(one, key)
    stamps.push(stamped.name)
    const known = knownDigests(stamped)
    const made = known ?? [
      put({ out, old }, `figures/${table}/${year}.csv`, figureCsv(columns, reports)),
      ...(frames ? await pagesOf(one, frames, reports) : []),
    ]
    if (!known) stampFiles(stamped, made)
    digests.push(...made)
  }
  return { digests, stamps }
}
