/** The files of reports in a site: the kinds of pages there are, and how all files are called. */

import { TRADITIONAL } from '../render/addresses.ts'
import { INDEX_FOLDER, textFile } from '../search/table.ts'
import type { ComposedOrgan, ComposedReport, OrganFolder } from './organ-reports.ts'

/** The kinds of pages of a report: as it was written, and in traditional characters. */
export const KINDS = {
  written: { filling: 'filling', main: 'main', passages: 'passages' },
  traditional: {
    filling: 'traditionalFilling',
    main: 'traditionalMain',
    passages: 'traditionalPassages',
  },
} as const

/** A kind of page. */
export type PageKind = keyof typeof KINDS

/** The kinds of pages a portal has. */
export function kindsOf({ site }: Pick<OrganFolder, 'site'>): PageKind[] {
  return site.hasTraditional ? ['written', 'traditional'] : ['written']
}

/** The names of a report's files in the site. */
export function fileNames(
  { entry: { organ, year }, attachments }: ComposedReport,
  kinds: PageKind[],
) {
  const at = `reports/${organ}/${year}`
  const below = kinds.map((kind) => (kind === 'written' ? '' : TRADITIONAL))
  return {
    pages: below.map((folder) => `${folder}${at}/index.html`),
    json: `${at}.json`,
    csv: `${at}.csv`,
    passages: below.map((folder) => `${folder}${INDEX_FOLDER}/${textFile(organ, year)}`),
    attachments: attachments.map((name) => `${at}/${name}`),
  }
}

/** The names of all files of an organ's reports in the site. */
export function organFileNames(
  { reports }: ComposedOrgan,
  folder: Pick<OrganFolder, 'site'>,
): string[] {
  return reports.flatMap((report) => Object.values(fileNames(report, kindsOf(folder))).flat())
}
