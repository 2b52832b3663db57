/** The first rows of a view as bars. The table below says the same. */

import type { Row } from './rank.ts'
import { grouped } from '../report/grouped.ts'

/** How many organs are drawn. */
export const MOST_BARS = 10
const LINE = 40
const SVG = 'http://www.w3.org/2000/svg'

function part(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = text
  return made
}

/** Bars of the first rows that have a number; undefined where all are 0 or none has one. */
export function chartOf(rows: readonly Row[], title: string): SVGElement | undefined {
  const bars = rows.slice(0, MOST_BARS).flatMap(({ name, values: [value] }) => {
    return typeof value === 'number' && value >= 0 ? { name, value } : []
  })
  const most = Math.max(0, ...bars.map(({ value }) => value))
  if (most === 0 || bars.length < 2) return undefined
  const chart = part('svg', {
    ...{ class: 'explore-chart', width: '100%', height: bars.length * LINE, role: 'img' },
    'aria-label': `条形图：${title}，前 ${bars.length} 个机关。数字见下表。`,
  })
  for (const [at, { name, value }] of bars.entries()) {
    const top = at * LINE
    const width = `${Math.round((value / most) * 10_000) / 100}%`
    // A name that is too long ends before the number; the table has all of it.
    const room = part('svg', { width: '74%', height: top + LINE })
    room.append(part('text', { x: 0, y: top + 16 }, name))
    chart.append(
      room,
      part('text', { x: '100%', y: top + 16, 'text-anchor': 'end' }, grouped(value)),
      part('rect', { x: 0, y: top + 23, width, height: 10 }),
    )
  }
  return chart
}
