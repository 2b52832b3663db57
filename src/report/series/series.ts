/** The figures of an organ through the years, edition by edition under one id. */

import { figureAt, placesOfFormat, type Figure } from '../figures.ts'
import type { Report } from '../report.ts'
import type { Format, Place } from '../spec.ts'

/** A figure through the years. */
export interface SeriesRow {
  readonly place: Place
  /** One for each report, oldest first; undefined where the form of a report has no such figure. */
  readonly figures: readonly (Figure | undefined)[]
  /** The editions that have it, oldest first. */
  readonly editions: readonly string[]
}

/** The figures of one band of a table, those of the newest form first. */
export interface SeriesBand {
  readonly table: Place['table']
  readonly label: string | undefined
  readonly rows: readonly SeriesRow[]
}

/** A figure's place in the newest form that has it, and all forms that do. */
interface Known {
  readonly place: Place
  readonly formats: ReadonlySet<Format>
}

interface KnownBand {
  readonly table: Place['table']
  readonly label: string | undefined
  readonly figures: Known[]
}

function union(formats: readonly Format[]): KnownBand[] {
  const bands = new Map<string, KnownBand>()
  const known = new Map<string, { place: Place; formats: Set<Format> }>()
  for (const format of formats)
    for (const place of placesOfFormat(format)) {
      const before = known.get(place.id)
      if (before) {
        before.formats.add(format)
        continue
      }
      const one = { place, formats: new Set([format]) }
      known.set(place.id, one)
      const { table, band } = place
      const name = `${table.id} ${band.label ?? ''}`
      const own = bands.get(name) ?? { table, label: band.label, figures: [] }
      own.figures.push(one)
      bands.set(name, own)
    }
  return [...bands.values()]
}

/** Bands of a table stand together, in the order of the newest form; figures of one row too. */
function inOrder(bands: readonly KnownBand[]): KnownBand[] {
  const tables = [...new Set(bands.map(({ table }) => table.id))]
  return tables.flatMap((id) =>
    bands
      .filter(({ table }) => table.id === id)
      .map((band) => {
        const rows = [...new Set(band.figures.map(({ place }) => place.row.path))]
        const figures = rows.flatMap((path) =>
          band.figures.filter(({ place }) => place.row.path === path),
        )
        return { ...band, figures }
      }),
  )
}

const numbers = new WeakMap<Format, number>()
let last = 0
const unions = new Map<string, KnownBand[]>()

/** All figures of some forms, newest form first; found once for each selection of forms. */
function unionOf(formats: readonly Format[]): KnownBand[] {
  const name = formats
    .map((format) => {
      const number = numbers.get(format) ?? ++last
      numbers.set(format, number)
      return number
    })
    .join()
  const found = unions.get(name) ?? inOrder(union(formats))
  unions.set(name, found)
  return found
}

/** All figures of an organ's reports, which come oldest first, band by band. */
export function seriesOf(reports: readonly Report[]): SeriesBand[] {
  const formats = [...new Set(reports.toReversed().map(({ format }) => format))].sort(
    (one, other) => other.firstYear - one.firstYear,
  )
  return unionOf(formats).map(({ table, label, figures }) => ({
    table,
    label,
    rows: figures.map(({ place, formats: own }) => ({
      place,
      editions: [...new Set([...own].map(({ edition }) => edition))].sort(),
      figures: reports.map((report) =>
        own.has(report.format) ? figureAt(report.figures, place.id) : undefined,
      ),
    })),
  }))
}

/** Is a figure 0 in every report that has it? */
export function isAlwaysZero({ figures }: SeriesRow): boolean {
  return figures.every((figure) => figure === undefined || figure.value === 0)
}
