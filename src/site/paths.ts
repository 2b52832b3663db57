/** The portal's addresses. Permanent once published. */

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/** An address below the portal's sub-path: `href('years/2021/')`. */
export function href(path = ''): string {
  return BASE + path
}

interface ReportKey {
  readonly organ: string
  readonly year: number
}

/** The page of a report; its data files stand beside it. */
export function reportPath(
  { organ, year }: ReportKey,
  kind: 'page' | 'json' | 'csv' = 'page',
): string {
  return href(`reports/${organ}/${year}${kind === 'page' ? '/' : `.${kind}`}`)
}

/** The page of an organ. */
export function organPath(id: string): string {
  return href(`organs/${id}/`)
}

/** The page of a year. */
export function yearPath(year: number): string {
  return href(`years/${year}/`)
}
