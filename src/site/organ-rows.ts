/** All registered organs as lines of a list: region by region, each below the one that stands over it. */

import type { ListColumn, ListRow } from '../list/rows.ts'
import { groupBy } from '../report/group-by.ts'
import { distinctName } from '../report/organs/names.ts'
import { childrenOf } from '../report/organs/tree.ts'
import type { Organ } from '../report/report.ts'
import { organPath } from './paths.ts'
import { allOrgans, allReports } from './portal.ts'

/** The columns of the list. */
export const organColumns: readonly ListColumn[] = [
  { label: '机关', kind: 'text', none: '' },
  { label: '类型', kind: 'choice', none: '' },
  { label: '地区', kind: 'choice', none: '—' },
  { label: '上级', kind: 'text', none: '—' },
  { label: '年度', kind: 'text', none: '没有报告' },
  { label: '报告（份）', kind: 'number', none: '' },
]

/** An organ in the list, with how many organs of the same region stand over it. */
export interface ListedOrgan {
  readonly organ: Organ
  readonly region: string
  readonly depth: number
  readonly row: ListRow
}

const NO_REGION = '未注明地区'

/** The years of some reports in words: 2021, or 2019—2023. */
function span(years: readonly number[]): string | null {
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}—${last}`
}

/** An organ and those below it in the same region, each with its depth. */
function branch(
  organ: Organ,
  organs: readonly Organ[],
  depth = 0,
): { organ: Organ; depth: number }[] {
  const below = childrenOf(organs, organ.id).filter(({ region }) => region === organ.region)
  return [{ organ, depth }, ...below.flatMap((one) => branch(one, organs, depth + 1))]
}

/** All registered organs in the order of the list. */
export function listedOrgans(): ListedOrgan[] {
  const organs = allOrgans()
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const years = new Map(groupBy(allReports(), ({ organ }) => organ))
  const regions = groupBy(organs, ({ region }) => region ?? NO_REGION)
  return regions.flatMap(([region, own]) =>
    own
      .filter(({ parent, region: place }) => byId.get(parent ?? '')?.region !== place || !parent)
      .flatMap((organ) => branch(organ, organs))
      .map(({ organ, depth }): ListedOrgan => {
        const reports = (years.get(organ.id) ?? []).map(({ year }) => year)
        const { type, parentName = null } = organ
        const cells = [type, organ.region ?? null, parentName, span(reports), reports.length]
        return {
          ...{ organ, region, depth },
          row: [organPath(organ.id), distinctName(organ), ...cells],
        }
      }),
  )
}
