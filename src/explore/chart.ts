/** The first rows of a view as bars. The table below says the same. */

import { element } from '../page/element.ts'
import type { Row } from './rank.ts'
import { grouped } from '../report/grouped.ts'

/** How many organs are drawn. */
export const MOST_BARS = 10
const SVG = 'http://www.w3.org/2000/svg'

/** A bar so long, in per cent: drawn, as paper and forced colours leave backgrounds out. */
function barOf(length: number): SVGElement {
  const bar = document.createElementNS(SVG, 'svg')
  const box = document.createElementNS(SVG, 'rect')
  box.setAttribute('width', `${length}%`)
  box.setAttribute('height', '100%')
  bar.append(box)
  return bar
}

/** Bars of the first rows that have a number; undefined where all are 0 or none has one. */
export function chartOf(rows: readonly Row[], title: string): HTMLElement | undefined {
  const bars = rows.slice(0, MOST_BARS).flatMap(({ name, values: [value] }) => {
    return typeof value === 'number' && value >= 0 ? { name, value } : []
  })
  const most = Math.max(0, ...bars.map(({ value }) => value))
  if (most === 0 || bars.length < 2) return undefined
  const chart = element('div', { className: 'explore-chart', role: 'img' })
  chart.ariaLabel = `条形图：${title}，前 ${bars.length} 个机关。数字见下表。`
  for (const { name, value } of bars)
    chart.append(
      element(
        'div',
        { className: 'explore-chart__bar' },
        element('span', { className: 'explore-chart__name' }, name),
        element('span', {}, grouped(value)),
        barOf(Math.round((value / most) * 10_000) / 100),
      ),
    )
  return chart
}
