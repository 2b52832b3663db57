/** Runs a report's page: the views of its tables, and what there is to say of a figure. */

import { addressesBelow } from '../render/addresses.ts'
import { copyFiguresPlain } from './copied-selection.ts'
import { element } from './element.ts'
import { figureTable } from './figure-cells.ts'
import { figureDialog, type ReportHere } from './figure-dialog.ts'
import { linkFigures } from './figure-links.ts'
import { followGroups } from './group-labels.ts'
import { readTable } from './printed-table.ts'
import { strings } from './strings.ts'
import { addCopies } from './table-copies.ts'
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

async function startTables(article: HTMLElement, report: ReportHere): Promise<void> {
  const open = figureDialog(report)
  const views = new Map<Element, ReturnType<typeof tableView>>()
  for (const box of article.querySelectorAll<HTMLElement>('.statutory-table')) {
    const table = figureTable(box)
    if (!table) continue
    const printed = readTable(table)
    linkFigures(table, open)
    views.set(box, tableView(table))
    followGroups(table.scroll)
    addCopies(box.nextElementSibling, printed)
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
