/** Runs a report's page: the views of its tables, and what there is to say of a figure. */

import { addressesBelow } from '../render/addresses.ts'
import { copyFiguresPlain } from './copied-selection.ts'
import { element } from './element.ts'
import { figureTable } from './figure-cells.ts'
import type { ReportHere } from './figure-dialog.ts'
import { linkFigures } from './figure-links.ts'
import { followGroups } from './group-labels.ts'
import { readTable, type PrintedTable } from './printed-table.ts'
import { strings } from './strings.ts'
import { tableView } from './table-view.ts'

function reportHere(article: HTMLElement): ReportHere {
  const {
    base = '/',
    pages = base,
    organ = '',
    name = '',
    year,
    published = '',
    version = '',
  } = article.dataset
  return {
    organ,
    organName: name,
    year: Number(year),
    title: article.querySelector('h1')?.textContent ?? '',
    published,
    version,
    address: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
    at: addressesBelow(pages),
    dataPath: addressesBelow(base).reportPath({ organ, year: Number(year) }, 'csv'),
  }
}

const onDemand = () => import('./on-demand.ts')

/** Opens the dialog on a figure; where its script cannot be had, the figure is a link as without. */
function figureOpener(report: ReportHere): (cell: HTMLTableCellElement) => void {
  let dialog: Promise<(cell: HTMLTableCellElement) => void> | undefined
  return (cell) => {
    dialog ??= onDemand().then(({ figureDialog }) => figureDialog(report))
    dialog.then(
      (open) => open(cell),
      () => {
        dialog = undefined
        location.hash = cell.id
      },
    )
  }
}

/** Offers copies of a table at the end of its notes. */
function offerCopies(notes: Element | null, table: PrintedTable): void {
  const details = element('details', { className: 'more' }, element('summary', {}, strings.copies))
  const fill = (): void => {
    onDemand().then(
      ({ tableCopies }) => details.append(tableCopies(table)),
      // It is tried again when it is opened again.
      () => {
        details.open = false
        details.addEventListener('toggle', fill, { once: true })
      },
    )
  }
  details.addEventListener('toggle', fill, { once: true })
  notes?.append(details)
}

async function startTables(article: HTMLElement, report: ReportHere): Promise<void> {
  const open = figureOpener(report)
  const views = new Map<Element, ReturnType<typeof tableView>>()
  for (const box of article.querySelectorAll<HTMLElement>('.statutory-table')) {
    const table = figureTable(box)
    if (!table) continue
    const printed = readTable(table)
    linkFigures(table, open)
    views.set(box, tableView(table))
    followGroups(table.scroll)
    offerCopies(box.nextElementSibling, printed)
  }
  const [first] = views.keys()
  first?.append(element('p', { className: 'table-hint' }, strings.howTo))
  const arrive = (): void => {
    const cell = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const box = cell?.closest('.statutory-table')
    if (!box || !(cell instanceof HTMLTableCellElement)) return
    views.get(box)?.reveal(cell)
    // From the top of the table, so that as many of the headings as there is room for come along.
    cell.closest('.scroll')?.scrollIntoView()
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  addEventListener('hashchange', arrive)
  await Promise.all([...views.values()].map(({ isReady }) => isReady))
  arrive()
}

const article = document.querySelector<HTMLElement>('.report')
if (article) {
  void startTables(article, reportHere(article))
  copyFiguresPlain()
}
