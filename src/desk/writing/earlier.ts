/** Offers the same section of the latest earlier report beside a section. */

import { button, element } from '../../page/element.ts'
import { nameOfReport } from '../../report/file/name.ts'
import { namesOf } from '../../report/rules/organ-names.ts'
import { parseReport } from '../../text/report-text.ts'
import type { Known } from '../known.ts'
import { strings } from './strings.ts'

/** The section it is about, as it now is. */
export interface EarlierOf {
  readonly organ: string
  readonly year: number
  readonly number: number | null
  readonly title: string
  readonly text: string
}

/** The offer, and what is to be told of the section. */
export interface Earlier {
  readonly box: HTMLElement
  readonly show: (of: EarlierOf | undefined) => void
}

/** Offers the comparison of a section; it is made, and made again, only while it is open. */
export function earlierBeside(known: Known): Earlier {
  let now: EarlierOf | undefined
  let isOpen = false
  let shown = ''
  let turn = 0
  const content = element('div', { className: 'desk-beside', hidden: true })
  const toggle = button('', () => {
    isOpen = !isOpen
    shown = ''
    draw()
  })

  function yearBefore({ organ, year }: EarlierOf): number | undefined {
    return known.years(organ).findLast((one) => one < year)
  }

  async function compared(of: EarlierOf, year: number): Promise<(Node | string)[]> {
    const file = await known.file(of.organ, year)
    if (!file) return [element('p', {}, strings.lastYearFailed)]
    const sections = parseReport(file.text, nameOfReport(of.organ, year)).sections ?? []
    const text = sections.find(({ number }) => number === of.number)?.text ?? ''
    if (text === '') return [element('p', {}, strings.lastYearMissing(year))]
    const organ = known.organ(of.organ)
    const [{ compareWith }, { besideShown }] = await Promise.all([
      import('./last-year.ts'),
      import('./show-last-year.ts'),
    ])
    return besideShown(year, compareWith(text, of.text, organ ? namesOf(organ) : []))
  }

  function draw(): void {
    const of = now
    const year = of && of.number !== null ? yearBefore(of) : undefined
    toggle.hidden = year === undefined
    content.hidden = !isOpen || year === undefined
    if (!of || year === undefined) return
    toggle.textContent = isOpen ? strings.lastYearHide : strings.lastYear(year)
    toggle.ariaLabel = isOpen ? strings.lastYearHide : strings.lastYearNamed(year, of.title)
    toggle.ariaExpanded = String(isOpen)
    const key = `${year} ${of.text}`
    if (!isOpen || key === shown) return
    if (shown === '') content.textContent = strings.lastYearLoading
    shown = key
    const mine = ++turn
    const put = (nodes: (Node | string)[]): void => {
      if (mine === turn) content.replaceChildren(...nodes)
    }
    compared(of, year).then(put, () => put([element('p', {}, strings.lastYearFailed)]))
  }

  return {
    box: element('div', { className: 'desk-earlier' }, toggle, content),
    show: (of) => {
      now = of
      draw()
    },
  }
}
