import { fold } from '../../search/fold.ts'
import { converter, type Convert } from '../../traditional/convert.ts'
import type { TableFigure, TableOrgan } from '../../search/exact/table.ts'
import type { TableReport } from './table.ts'

/** Titles and names are searched as they stand: what would not fold to the same stays as it was written. */
function convertName(convert: Convert, text: string): string {
  const converted = convert(text)
  return fold(converted) === fold(text) ? converted : text
}

/** What the table tells of reports, in traditional characters. */
export async function traditionalNames(reports: readonly TableReport[]): Promise<TableReport[]> {
  const convert = await converter()
  const own = (text: string): string => convertName(convert, text)
  return reports.map((report) => ({
    ...report,
    organName: own(report.organName),
    organShortName: own(report.organShortName),
    aliases: report.aliases.map(own),
    region: report.region === undefined ? undefined : convert(report.region),
    title: own(report.title),
  }))
}

/** What the table tells of organs, in traditional characters. */
export async function traditionalOrgans(organs: readonly TableOrgan[]): Promise<TableOrgan[]> {
  const convert = await converter()
  const own = (text: string): string => convertName(convert, text)
  return organs.map((organ) => ({
    ...organ,
    name: own(organ.name),
    shortName: own(organ.shortName),
    aliases: organ.aliases.map(own),
    region: organ.region === undefined ? undefined : convert(organ.region),
  }))
}

/** The names of figures in traditional characters, as the pages have them. */
export async function traditionalFigures(figures: readonly TableFigure[]): Promise<TableFigure[]> {
  const convert = await converter()
  return figures.map((figure) => ({
    ...figure,
    path: figure.path.map(convert),
    others: figure.others.map(convert),
  }))
}
