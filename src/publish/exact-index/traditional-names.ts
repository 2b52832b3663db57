import { fold } from '../../search/fold.ts'
import { converter } from '../../traditional/convert.ts'
import type { TableReport } from './table.ts'

/**
 * What the table tells of reports, in traditional characters. Titles and names are searched as they
 * stand there, so what would not fold to the same stays as it was written.
 */
export async function traditionalNames(reports: readonly TableReport[]): Promise<TableReport[]> {
  const convert = await converter()
  const own = (text: string): string => {
    const converted = convert(text)
    return fold(converted) === fold(text) ? converted : text
  }
  return reports.map((report) => ({
    ...report,
    organName: own(report.organName),
    organShortName: own(report.organShortName),
    aliases: report.aliases.map(own),
    region: report.region === undefined ? undefined : convert(report.region),
    title: own(report.title),
  }))
}
