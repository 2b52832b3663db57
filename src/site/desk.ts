/** What the desk's page is told of the portal. */

import type { DeskSite, PortalList } from '../desk/known.ts'
import { groupBy } from '../report/group-by.ts'
import { allOrgans, allReports, editedFolder, portalSite } from './portal.ts'

/** Has the portal a desk? It has, unless site.yaml says that it has none. */
export function hasDesk(): boolean {
  return portalSite().hasDesk !== false
}

/** What the page's script is told at once. */
export function deskSite(base: string): DeskSite {
  const { name, origin, repository } = portalSite()
  const folder = editedFolder()
  return {
    base,
    name,
    origin,
    ...(repository && { repository }),
    ...(folder !== undefined && { folder }),
  }
}

/** The organs and the years of their reports, an organ a line: what the desk reads as it opens. */
export function portalList(): string {
  const years: PortalList['years'] = Object.fromEntries(
    groupBy(allReports(), ({ organ }) => organ).map(([id, own]) => [
      id,
      own.map(({ year }) => year).sort((one, other) => one - other),
    ]),
  )
  const organs = allOrgans().map((organ) => JSON.stringify(organ))
  return `{"organs":[\n${organs.join(',\n')}\n],"years":${JSON.stringify(years)}}\n`
}
