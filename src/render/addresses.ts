/** The portal's addresses. Permanent once published. */

/** The folder of the pages in traditional characters, below the sub-path; its pages are named as the others. */
export const TRADITIONAL = 'zh-hant/'

/** The folder of the desk, below the sub-path. */
export const DESK = 'desk/'

/** What the desk shows a report in, below the sub-path: no page of its own, not to be found by search. */
export const PREVIEW_PATH = 'desk/preview/'

interface FigureKey {
  /** The figure's permanent id. */
  readonly id: string
  readonly organ: string
  readonly year: number
}

/** A report by its organ's id and its year. */
export interface ReportKey {
  readonly organ: string
  readonly year: number
}

/** The addresses of a portal below its sub-path. */
export interface Addresses {
  /** An address below the sub-path: `href('years/2021/')`. */
  readonly href: (path?: string) => string
  /** The page of a report; its data files stand beside it. */
  readonly reportPath: (report: ReportKey, kind?: 'page' | 'json' | 'csv') => string
  readonly organPath: (id: string) => string
  readonly yearPath: (year: number) => string
  /** A figure ranked over the reports of a year. */
  readonly figurePath: (id: string, year: number) => string
  /** A statutory table over the reports of a year. */
  readonly figureCsvPath: (table: string, year: number) => string
  /** Up to four reports side by side; the first is what the others are held against. */
  readonly comparePath: (reports: readonly ReportKey[]) => string
  /** Where one figure leads on: through the years of its organ, and across the organs of its year. */
  readonly figurePaths: (figure: FigureKey) => { readonly years: string; readonly organs: string }
}

/** The addresses below a sub-path. */
export function addressesBelow(base: string): Addresses {
  const root = base.replace(/\/*$/, '/')
  const href = (path = ''): string => root + path
  const organPath = (id: string): string => href(`organs/${id}/`)
  const yearPath = (year: number): string => href(`years/${year}/`)
  const figurePath = (id: string, year: number): string => href(`figures/${id}/${year}/`)
  return {
    href,
    reportPath: ({ organ, year }, kind = 'page') =>
      href(`reports/${organ}/${year}${kind === 'page' ? '/' : `.${kind}`}`),
    organPath,
    yearPath,
    comparePath: (reports) => {
      const pairs = reports.map(({ organ, year }, at) => `${'abcd'.charAt(at)}=${organ}/${year}`)
      return href(`compare/?${pairs.join('&')}`)
    },
    figurePaths: ({ id, organ, year }) => ({
      years: `${organPath(organ)}#${id}`,
      organs: figurePath(id, year),
    }),
    figurePath,
    figureCsvPath: (table, year) => href(`figures/${table}/${year}.csv`),
  }
}
