import { namedFigures } from '../../report/wide/figure-names.ts'
import type { TableFigure } from '../../search/exact/table.ts'

/** What of a report tells which figures it has. */
export interface EditionYear {
  /** The edition of the form it is in. */
  readonly edition: string
  readonly year: number
}

/** The figures that a query may name, each with the newest year of a report whose form has it. */
export function tableFigures(reports: Iterable<EditionYear>): TableFigure[] {
  const newest = new Map<string, number>()
  for (const { edition, year } of reports)
    newest.set(edition, Math.max(year, newest.get(edition) ?? year))
  return namedFigures.map(({ id, path, others, editions }) => {
    const years = editions.flatMap((edition) => newest.get(edition) ?? [])
    return { id, path, others, year: years.length > 0 ? Math.max(...years) : undefined }
  })
}
