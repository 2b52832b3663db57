/** The charts of an organ's page: which figures they show. */

import { sumOf, type Figure } from '../../report/figures.ts'
import { plainLabel } from '../../report/labels.ts'
import { unitOf, type Place } from '../../report/spec.ts'
import type { SeriesBand, SeriesRow } from '../../report/series/series.ts'
import { barChart, type Bar, type BarChart } from './bar-chart.ts'
import { html, type Html } from '../html.ts'
import { breaksOf, type SeriesYear } from './series-table.ts'

const TOTAL = 'total'

/** A group of charts: which totals of a table's rows it shows. */
interface ChartGroup {
  readonly title: string
  readonly table: string
  /** Does it show the rows below this one, group by group, or the rows themselves? */
  readonly isOf: (path: string) => boolean
}

const OUTCOMES = 'outcomes'

const GROUPS: readonly ChartGroup[] = [
  { title: '收到', table: 'requests', isOf: (path) => path === 'received' },
  {
    title: '办理结果',
    table: 'requests',
    isOf: (path) => path.startsWith(`${OUTCOMES}.`) && path !== `${OUTCOMES}.${TOTAL}`,
  },
  { title: '复议和诉讼', table: 'review', isOf: () => true },
  {
    title: '结转',
    table: 'requests',
    isOf: (path) => path === 'carriedIn' || path === 'carriedOut',
  },
]

/** What a row is drawn under: itself, or the group below 办理结果 that it is in. */
function unitOfRow({ row }: Place): { key: string; name: string } {
  const keyed = [...row.above, row.heading].filter(({ key }) => key !== undefined)
  const heading = row.path.startsWith(`${OUTCOMES}.`) ? keyed[1] : row.heading
  return { key: heading?.key ?? row.path, name: plainLabel(heading?.name ?? heading?.label ?? '') }
}

/** The sum of several figures of a year; one alone stays as it is printed. */
function together(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const there = figures.filter((figure) => figure !== undefined)
  if (there.length < 2) return there[0]
  const value = sumOf(there)
  const [first] = there
  if (value === null) return first
  return { state: 'number', value, text: String(value) }
}

function chartsOf(
  group: ChartGroup,
  rows: readonly SeriesRow[],
  years: readonly SeriesYear[],
): BarChart[] {
  const own = rows.filter(
    ({ place }) =>
      place.table.id === group.table && place.column.path === TOTAL && group.isOf(place.row.path),
  )
  const units = new Map<string, { name: string; rows: SeriesRow[] }>()
  for (const row of own) {
    const { key, name } = unitOfRow(row.place)
    const unit = units.get(key) ?? { name, rows: [] }
    unit.rows.push(row)
    units.set(key, unit)
  }
  return [...units].flatMap(([key, { name, rows: parts }]): BarChart[] => {
    const [part] = parts
    if (!part) return []
    const bars = years.map(({ year }, at): Bar => {
      return { year, figure: together(parts.map(({ figures }) => figures[at])) }
    })
    // A chart of nothing but zeros says less than the words below the tables.
    if (bars.every(({ figure }) => !figure?.value)) return []
    const id = `chart-${group.table}-${key}`
    return [{ id, name, unit: unitOf(part.place), bars, breaks: breaksOf(years) }]
  })
}

/** Charts of what came in, what came of it, review and carry-over; each figure of theirs is in a table. */
export function organCharts(bands: readonly SeriesBand[], years: readonly SeriesYear[]): Html {
  const rows = bands.flatMap((band) => band.rows)
  const groups = GROUPS.map((group) => ({ ...group, charts: chartsOf(group, rows, years) }))
  return html`${groups
    .filter(({ charts }) => charts.length > 0)
    .map(
      ({ title, charts }) =>
        html`<section class="charts">
          <h3>${title}</h3>
          <div class="charts__row">${charts.map(barChart)}</div>
        </section>`,
    )}`
}
