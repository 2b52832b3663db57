/** The main part of a report's page, to which comes what only all reports together show. */

import { withFact } from '../render/observed.ts'
import type { ComposedOrgan } from './organ-reports.ts'
import type { PageKind } from './report-files.ts'

/** Adds to the main part of a page what is said of a year's report, if anything is. */
export type Tell = (main: Uint8Array, year: number) => Uint8Array

/** What adds to pages of a kind all that is said of an organ's reports beside the others. */
export async function tellOf({ reports }: ComposedOrgan, kind: PageKind): Promise<Tell> {
  const told = new Map(
    reports
      .filter(({ together }) => together.length > 0)
      .map(({ entry, together }) => [entry.year, together]),
  )
  if (told.size === 0) return (main) => main
  const convert =
    kind === 'traditional'
      ? await (await import('../traditional/convert.ts')).converter()
      : (text: string) => text
  return (main, year) => {
    const found = told.get(year)
    if (!found) return main
    const words = found.map(({ message }) => message).join('')
    return Buffer.from(withFact(Buffer.from(main).toString(), convert('文字'), convert(words)))
  }
}
