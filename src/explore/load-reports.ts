/** The wide table → what the explorer knows of the reports of some years. */

import { NA_WORD } from '../report/figures.ts'
import { distinctName, withPlaces } from '../report/organs/names.ts'
import { rateOf } from '../report/rates.ts'
import type { WidePart } from '../report/wide/parts.ts'
import type { Value } from './condition.ts'
import type { ReportRow } from './rank.ts'
import { openWide, type WideFile } from './wide-file.ts'

/** The columns that are read beside the figure; `year` is missing where there is a file a year. */
export const FACTS = ['organ', 'organ_name', 'type', 'region', 'address'] as const

/** The columns that say which cells have no number, and the one of the edition. */
export const STATES = { blank: 'blank', na: 'not_applicable' } as const

/** The reports of some years with one figure, and how much was loaded where a host sends no pieces. */
export interface LoadedReports {
  readonly reports: readonly ReportRow[]
  /** In bytes; 0 where only what was needed was loaded. */
  readonly wholeLength: number
}

/** Loads reports with a figure, and keeps what has been loaded. */
export type ReportLoader = (figure: string, years: readonly number[]) => Promise<LoadedReports>

function has(list: unknown, id: string): boolean {
  return typeof list === 'string' && ` ${list} `.includes(` ${id} `)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

async function reportsIn(file: WideFile, part: WidePart, figure: string): Promise<ReportRow[]> {
  const names = [...FACTS, STATES.blank, STATES.na, figure, ...(part.isOfYear ? [] : ['year'])]
  const total = rateOf(figure)?.whole
  const [organs = [], called, types, regions, addresses, blank, na, figures, years] =
    await file.columns(names)
  const [wholes] = total === undefined ? [] : await file.columns([total])
  return organs.map((organ, at): ReportRow => {
    const number = figures?.[at]
    let value: Value
    if (typeof number === 'number') value = number
    else if (has(blank?.[at], figure)) value = null
    else if (has(na?.[at], figure)) value = NA_WORD
    return {
      organ: textOf(organ),
      name: textOf(called?.[at]),
      type: textOf(types?.[at]),
      region: textOf(regions?.[at]),
      address: textOf(addresses?.[at]),
      year: part.isOfYear ? (part.years[0] ?? 0) : Number(years?.[at]),
      value,
      whole: typeof wholes?.[at] === 'number' ? wholes[at] : undefined,
    }
  })
}

/** Reports whose organs are told apart by name. */
function toldApart(reports: readonly ReportRow[]): ReportRow[] {
  const organs = [...new Map(reports.map((report) => [report.organ, report])).values()]
  const named = withPlaces(
    organs.map(({ organ, name, type, region }) => ({
      ...{ id: organ, name, shortName: name, aliases: [], type },
      ...(region && { region }),
    })),
  )
  const names = new Map(named.map((organ) => [organ.id, distinctName(organ)]))
  return reports.map((report) => ({ ...report, name: names.get(report.organ) ?? report.name }))
}

/** Loads from the files of the wide table below `data`, an address with a slash at its end. */
export function reportLoader(data: string, parts: readonly WidePart[]): ReportLoader {
  const files = new Map<string, Promise<WideFile>>()
  function open(path: string): Promise<WideFile> {
    const file = files.get(path) ?? openWide(data + path)
    files.set(path, file)
    file.catch(() => files.delete(path))
    return file
  }
  return async (figure, years) => {
    const asked = parts.filter((part) => part.years.some((year) => years.includes(year)))
    const loaded = await Promise.all(
      asked.map(async (part) => {
        const file = await open(part.path)
        const reports = await reportsIn(file, part, figure)
        return { reports, wholeLength: file.wholeLength ?? 0 }
      }),
    )
    return {
      reports: toldApart(loaded.flatMap(({ reports }) => reports)),
      wholeLength: loaded.reduce((sum, { wholeLength }) => sum + wholeLength, 0),
    }
  }
}
