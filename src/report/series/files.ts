/** An organ through the years as open data: a JSON for programs and a CSV for spreadsheets. */

import { csvText } from '../csv.ts'
import { organData, type OrganData } from '../data/organ.ts'
import { ABSENT_WORD, figureJson, figureWord, type FigureValue } from '../figures.ts'
import type { Organ, Report } from '../report.ts'
import { unitOf } from '../spec.ts'
import type { SeriesBand } from './series.ts'

/** What the JSON says of a report besides its figures. */
export interface SeriesReport {
  readonly year: number
  readonly edition: string
  readonly title: string
  readonly published: string | null
  /** Days after the deadline, 0 in time; null where the day of publication is not known. */
  readonly daysLate: number | null
}

/** An organ through the years; the keys are permanent. */
export interface OrganJson extends OrganData {
  /** Oldest first. */
  readonly reports: readonly SeriesReport[]
  /** By figure id and year; a year whose form has no such figure is left out. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, FigureValue>>>>
}

/** An organ through the years as JSON. */
export function organJson(
  organ: Organ,
  reports: readonly SeriesReport[],
  bands: readonly SeriesBand[],
): OrganJson {
  const rows = bands.flatMap((band) => band.rows)
  return {
    ...organData(organ),
    reports,
    figures: Object.fromEntries(
      rows.map(({ place, figures }) => [
        place.id,
        Object.fromEntries(
          figures.flatMap((figure, at) =>
            figure ? [[String(reports[at]?.year), figureJson(figure)]] : [],
          ),
        ),
      ]),
    ),
  }
}

/** What the columns before the years hold. */
export const organColumns = ['figure', 'table', 'row', 'column', 'unit'] as const

/**
 * An organ through the years as CSV: a line a figure, a column a year. A cell is a number, 空, “/”,
 * or “—” where that year's form has no such figure.
 */
export function organCsv(
  reports: readonly Pick<Report, 'year'>[],
  bands: readonly SeriesBand[],
): string {
  const head = [...organColumns, ...reports.map(({ year }) => String(year))]
  const lines = bands.flatMap(({ table, rows }) =>
    rows.map(({ place, figures }) => [
      ...[place.id, table.name, place.row.names.join(' / '), place.column.names.join(' / ')],
      unitOf(place),
      ...figures.map((figure) => (figure ? figureWord(figure) : ABSENT_WORD)),
    ]),
  )
  return csvText([head, ...lines])
}
