/** What there is to say of one figure: its name in words, its address, how to cite it, where it leads. */

import type { Addresses } from '../render/addresses.ts'
import { citation, csvLineOf, figureAddress, figureName, markdownOf } from './citation.ts'
import type { CitedFigure, CitedReport } from './citation.ts'
import { putOnClipboard } from './clipboard.ts'
import { button, element } from './element.ts'
import { headingsOf, printedText } from './figure-cells.ts'
import { strings } from './strings.ts'

/** The report whose figures are looked at, and where its data and other pages are. */
export interface ReportHere extends CitedReport {
  readonly organ: string
  readonly year: number
  readonly at: Addresses
  /** Its figures as CSV, which stand once, whatever characters its pages are in. */
  readonly dataPath: string
}

type Cell = HTMLTableCellElement

function figureIn(cell: Cell): CitedFigure {
  const table = cell.closest<HTMLElement>('.statutory-table')
  const band = table?.querySelector('.statutory-title') && cell.closest('table')?.caption
  const names = [
    table?.dataset['name'] ?? '',
    band?.textContent ?? '',
    ...headingsOf(cell).map(printedText),
  ].filter(Boolean)
  const text = printedText(cell)
  const isNumber = !cell.matches('.blank, .na')
  return { id: cell.id, names, value: isNumber ? `${text} ${cell.dataset['unit'] ?? '件'}` : text }
}

/** What the headings of a figure mean, what its blank is, and that its sum does not hold. */
function remarksOn(cell: Cell): HTMLElement[] {
  const terms = headingsOf(cell).flatMap(({ id }) => [
    ...document.querySelectorAll(`.terms [data-of~="${id}"]`),
  ])
  const explained = terms.map((term) => {
    const [name, meaning] = [...term.children].map((one) => one.textContent)
    return element('p', {}, element('strong', {}, name ?? ''), `：${meaning ?? ''}`)
  })
  // At a figure that is itself a side, only the other one is printed beside it.
  const sides = [...cell.querySelectorAll('small')].map(({ textContent }) =>
    textContent.startsWith('≠') ? `${printedText(cell)} ${textContent}` : textContent,
  )
  const said = [
    ...(cell.matches('.blank') ? [strings.blank] : []),
    ...(cell.matches('.na') ? [strings.na] : []),
    ...(sides.length > 0 ? [strings.off(sides.join('，'))] : []),
  ]
  return [...explained, ...said.map((text) => element('p', {}, text))]
}

/** Today as the reader's clock has it, YYYY-MM-DD. */
function today(): string {
  return new Date().toLocaleDateString('sv')
}

/** Gives what opens the dialog on a figure; it is made when it is first asked for. */
export function figureDialog(report: ReportHere): (cell: Cell) => void {
  let csv: Promise<string> | undefined
  const fetchCsv = async (): Promise<string> => {
    const answer = await fetch(report.dataPath)
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    return answer.text()
  }
  const status = element('p', { className: 'figure-dialog__status' })
  status.setAttribute('role', 'status')
  const copies = (label: string, text: () => string | Promise<string>): HTMLElement => {
    const act = async (): Promise<void> => {
      try {
        status.textContent = (await putOnClipboard({ text: await text() }))
          ? strings.copied
          : strings.notCopied
      } catch {
        csv = undefined
        status.textContent = strings.noData
      }
    }
    return element(
      'li',
      {},
      button(label, () => void act()),
    )
  }

  function content(cell: Cell): Node[] {
    const figure = figureIn(cell)
    const { id } = figure
    const address = figureAddress(report, figure)
    const cited = citation(report, figure, today())
    const paths = report.at.figurePaths({ id, organ: report.organ, year: report.year })
    csv ??= fetchCsv()
    csv.catch(() => undefined)
    status.textContent = ''
    const csvLine = async (): Promise<string> => {
      const line = csvLineOf(await (csv ??= fetchCsv()), id)
      if (line === undefined) throw new Error(`no line of ${id}`)
      return line
    }
    return [
      // Has the focus first, so that a low window shows the dialog from its top.
      element('h2', { id: 'figure-name', tabIndex: -1, autofocus: true }, figureName(figure)),
      element('div', { className: 'figure-dialog__value' }, figure.value),
      ...remarksOn(cell),
      element('p', { className: 'figure-dialog__citation' }, cited),
      element(
        'ul',
        { className: 'tools' },
        copies(strings.copyLink, () => address),
        copies(strings.copyCitation, () => cited),
        copies(strings.copyCsvLine, csvLine),
        copies(strings.copyMarkdown, () => markdownOf(report, figure)),
      ),
      element(
        'ul',
        { className: 'tools' },
        element('li', {}, element('a', { href: paths.years }, strings.throughYears)),
        element('li', {}, element('a', { href: paths.organs }, strings.acrossOrgans)),
        element(
          'li',
          {},
          button(strings.close, () => dialog.close()),
        ),
      ),
      status,
    ]
  }

  const dialog = element('dialog', { className: 'figure-dialog', closedBy: 'any' })
  dialog.setAttribute('aria-labelledby', 'figure-name')
  return (cell) => {
    if (dialog.open) return
    if (!dialog.isConnected) document.querySelector('main')?.append(dialog)
    dialog.replaceChildren(...content(cell))
    dialog.showModal()
  }
}
