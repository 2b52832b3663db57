/** The portal's addresses. Permanent once published. */

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
}

/** The addresses below a sub-path. */
export function addressesBelow(base: string): Addresses {
  const root = base.replace(/\/*$/, '/')
  const href = (path = ''): string => root + path
  return {
    href,
    reportPath: ({ organ, year }, kind = 'page') =>
      href(`reports/${organ}/${year}${kind === 'page' ? '/' : `.${kind}`}`),
    organPath: (id) => href(`organs/${id}/`),
    yearPath: (year) => href(`years/${year}/`),
  }
}
