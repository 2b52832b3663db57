/** Figures through the years as small bar charts, SVG that needs no script and no style of its own. */

import { scaleBand, scaleLinear } from 'd3-scale'
import { figureWord, type Figure } from '../../report/figures.ts'
import { grouped } from '../../report/grouped.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'

/** A bar: a year and its figure, or a figure that the year's form does not have. */
export interface Bar {
  readonly year: number
  readonly figure: Figure | undefined
}

/** A small chart. */
export interface BarChart {
  /** Its id on the page. */
  readonly id: string
  readonly name: string
  readonly unit: string
  /** One for each report, oldest first. */
  readonly bars: readonly Bar[]
  /** The first year of a newer edition of the form, where one begins between two bars. */
  readonly breaks: readonly number[]
}

const BAR_WIDTH = 36
const LEAST_WIDTH = 240
const HEIGHT = 110
/** Room above the bars for their figures, and below them for the years. */
const ABOVE = 18
const BELOW = 18

function round(number: number): number {
  return Math.round(number * 10) / 10
}

function said({ year, figure }: Bar): string {
  if (!figure) return `${year} 年的报告没有这一项`
  if (figure.state === 'blank') return `${year} 年空着`
  return `${year} 年 ${figure.value === null ? figureWord(figure) : grouped(figure.value)}`
}

function labelOf({ figure }: Bar): string {
  if (!figure) return ''
  return figure.value === null ? figureWord(figure) : grouped(figure.value)
}

/** A small bar chart over all years from the first to the last; a year without a report has no bar. */
export function barChart({ id, name, unit, bars, breaks }: BarChart): Html {
  const first = bars[0]?.year ?? 0
  const count = (bars.at(-1)?.year ?? first) - first + 1
  const years = Array.from({ length: count }, (_, at) => first + at)
  const width = Math.max(LEAST_WIDTH, years.length * BAR_WIDTH)
  const x = scaleBand<number>().domain(years).range([0, width]).paddingInner(0.3).paddingOuter(0.15)
  const most = Math.max(1, ...bars.map(({ figure }) => figure?.value ?? 0))
  const floor = HEIGHT - BELOW
  const y = scaleLinear().domain([0, most]).range([floor, ABOVE])
  const middle = (year: number): number => round((x(year) ?? 0) + x.bandwidth() / 2)
  const thickness = Math.min(x.bandwidth(), BAR_WIDTH)
  const drawn = bars.map((bar) => {
    const top = round(y(Math.max(0, bar.figure?.value ?? 0)))
    const left = round(middle(bar.year) - thickness / 2)
    const size = html` width="${round(thickness)}" height="${round(floor - top)}"`
    const box = top < floor && html`<rect x="${left}" y="${top}"${size}/>`
    return html`${box}<text x="${middle(bar.year)}" y="${top - 4}">${labelOf(bar)}</text>`
  })
  const edges = breaks.map((year) => {
    const at = round(((x(year) ?? 0) + (x(year - 1) ?? 0) + x.bandwidth()) / 2)
    return html`<path class="break" d="M${at} 2V${HEIGHT}"/>`
  })
  const ticks = years.map((year) => {
    return html`<text x="${middle(year)}" y="${HEIGHT - 4}">${year}</text>`
  })
  const size = html` viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"`
  const named = html` aria-labelledby="${id}-title" aria-describedby="${id}-desc"`
  return html`<figure class="bars">
    <figcaption>${name}<small>（${unit}）</small></figcaption>
    <svg role="img"${size}${named}>
      <title id="${id}-title">${name}，逐年</title>
      <desc id="${id}-desc">${bars.map(said).join('；')}。</desc>
      <path class="floor" d="M0 ${floor}H${width}"/>
      ${edges}${drawn}${ticks}
    </svg>
  </figure>`
}
