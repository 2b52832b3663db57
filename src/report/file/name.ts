/** The name of a report's file in the content folder, which says whose it is and of which year. */

/** The path of a report's file in the content folder. */
export function nameOfReport(organ: string, year: number): string {
  return `reports/${organ}/${year}.md`
}

/** The organ and the year that such a path names. */
export function reportNamed(name: string): { organ: string; year: number } | undefined {
  const [, organ, year] = /^reports\/([^/]+)\/(\d{4})\.md$/.exec(name) ?? []
  return organ !== undefined && year !== undefined ? { organ, year: Number(year) } : undefined
}
