/** How a table is looked at: all of its columns or some, with its zero rows or without. */

import { choicesOf, showColumns } from './columns.ts'
import { button, element } from './element.ts'
import type { FigureTable } from './figure-cells.ts'
import { recall, remember } from './memory.ts'
import { strings } from './strings.ts'
import { zeroRows } from './zero-rows.ts'

/** A table's view. */
export interface TableView {
  /** Shows a cell that is folded away or not among the chosen columns. */
  readonly reveal: (cell: HTMLTableCellElement) => void
}

/** Is a label among the choices that were remembered for tables? */
const COLUMNS = 'columns'
const FOLDED = 'folded'

/** Sets up the view of a table, with its controls above it. */
export function tableView(table: FigureTable): TableView {
  const { box, scroll } = table
  const choices = choicesOf(table)
  const zeros = zeroRows(table)
  const memory = `${COLUMNS}.${box.id}`

  let choice = choices.find(({ label }) => label === recall(memory))
  let isFolded = recall(FOLDED) === 'yes' && zeros.count > 0

  const options = choices.map(({ label }, at) => new Option(label, String(at)))
  const select = element(
    'select',
    { id: `${box.id}-columns` },
    new Option(strings.allColumns, ''),
    ...options,
  )
  const look = element(
    'label',
    { className: 'table-bar__look' },
    element('span', {}, strings.look),
    select,
  )
  const foldButton = button('', () => {
    remember(FOLDED, isFolded ? '' : 'yes')
    show(choice, !isFolded)
  })
  foldButton.hidden = zeros.count === 0
  const bar = element('div', { className: 'table-bar' }, look, foldButton)

  /** Shows what is chosen; what does not fit then is announced and scrolls. */
  function show(next: typeof choice, folded: boolean): void {
    choice = next
    isFolded = folded
    zeros.fold(isFolded)
    foldButton.textContent = isFolded ? strings.unfold(zeros.count) : strings.fold(zeros.count)
    showColumns(table, undefined)
    const fits = scroll.scrollWidth <= scroll.clientWidth + 1
    look.hidden = fits || choices.length === 0
    if (!fits) showColumns(table, choice)
    select.value = choice ? String(choices.indexOf(choice)) : ''
    bar.hidden = look.hidden && foldButton.hidden
    announceScrolling(scroll)
  }

  select.addEventListener('change', () => {
    const next = choices[Number(select.value || -1)]
    remember(memory, next?.label ?? '')
    show(next, isFolded)
  })
  box.insertBefore(bar, scroll)
  show(choice, isFolded)

  let width = scroll.clientWidth
  new ResizeObserver(() => {
    if (scroll.clientWidth === width) return
    width = scroll.clientWidth
    show(choice, isFolded)
  }).observe(scroll)
  // Paper has all of it.
  addEventListener('beforeprint', () => {
    zeros.fold(false)
    showColumns(table, undefined)
  })
  addEventListener('afterprint', () => show(choice, isFolded))

  return {
    reveal: (cell) => {
      const isFoldedAway = cell.closest('tr')?.hidden === true
      const holding = cell.hidden ? choices.find(({ cells }) => cells.has(cell)) : choice
      if (isFoldedAway || holding !== choice) show(holding, isFolded && !isFoldedAway)
    },
  }
}

/** What scrolls is a landmark; its figures take the focus, so that it needs no stop of its own. */
function announceScrolling(scroll: HTMLElement): void {
  scroll.removeAttribute('tabindex')
  if (scroll.scrollWidth > scroll.clientWidth + 1) scroll.setAttribute('role', 'region')
  else scroll.setAttribute('role', 'group')
}
