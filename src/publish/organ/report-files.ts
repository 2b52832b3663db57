/** The files of reports in a site: the kinds of pages there are, and how all files are called. */

import { TRADITIONAL } from '../../render/addresses.ts'
import { INDEX_FOLDER, textFile } from '../../search/exact/table.ts'
import type { OrganFolder, OrganToWrite, ReportToWrite } from './composed.ts'

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
  { entry: { organ, year }, attachments }: ReportToWrite,
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

/** The names of the files of an organ itself in the site: its page and its data through the years. */
export function ownFileNames(id: string, kinds: PageKind[]) {
  const below = kinds.map((kind) => (kind === 'written' ? '' : TRADITIONAL))
  return {
    pages: below.map((folder) => `${folder}organs/${id}/index.html`),
    json: `organs/${id}.json`,
    csv: `organs/${id}.csv`,
  }
}

/** The names of all files of an organ and its reports in the site; of one that is not registered, none. */
export function organFileNames(
  { id, reports }: Pick<OrganToWrite, 'id' | 'reports'>,
  folder: Pick<OrganFolder, 'site'> & { readonly organ?: OrganFolder['organ'] },
): string[] {
  const kinds = kindsOf(folder)
  const own = folder.organ ? Object.values(ownFileNames(id, kinds)).flat() : []
  return [...own, ...reports.flatMap((report) => Object.values(fileNames(report, kinds)).flat())]
}
