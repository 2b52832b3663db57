/** How a table is looked at: all of its columns or some, with its zero rows or without. */

import { choicesOf, showColumns, type Choice } from './columns.ts'
import { button, element } from './element.ts'
import type { FigureTable } from './figure-cells.ts'
import { recall, remember } from './memory.ts'
import { strings } from './strings.ts'
import { zeroRows } from './zero-rows.ts'

/** A table's view. */
export interface TableView {
  /** Once the table is shown as it was chosen to be. */
  readonly isReady: Promise<void>
  /** Shows a cell that is folded away or not among the chosen columns. */
  readonly reveal: (cell: HTMLTableCellElement) => void
}

/** The names of what is remembered: the label of the columns of each table, and the folding of all. */
const COLUMNS = 'columns'
const FOLDED = 'folded'

/** How a table is looked at until something else is chosen, where not all of it fits. */
export type UsualView = 'whole' | 'first column'

/** Sets up the view of a table, with its controls above it. */
export function tableView(table: FigureTable, usually: UsualView = 'whole'): TableView {
  const { box, scroll } = table
  const choices = choicesOf(table)
  const zeros = zeroRows(table)
  const memory = `${COLUMNS}.${box.id}`

  // Letters as large as the elder mode has them leave room for one column: the total, unless another was chosen.
  const isElder = document.documentElement.matches('[data-look~=elder]')
  const [first] = table.rows[0] ?? []
  const usual =
    usually === 'first column'
      ? choices.find(({ cells }) => first && cells.has(first))
      : choices.slice(0, isElder ? 1 : 0)[0]
  let choice = choices.find(({ label }) => label === recall(memory)) ?? usual
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

  /** What is on the page now, so that nothing is laid out twice. */
  let shown: Choice | undefined
  let isFoldedNow = false
  const put = (columns: Choice | undefined, folded: boolean): void => {
    if (columns !== shown) showColumns(table, (shown = columns))
    if (folded !== isFoldedNow) zeros.fold((isFoldedNow = folded))
  }

  /** Shows what is chosen; what does not fit then is announced and scrolls. */
  function show(next: Choice | undefined, folded: boolean): void {
    choice = next
    isFolded = folded
    put(undefined, isFolded)
    foldButton.textContent = isFolded ? strings.unfold(zeros.count) : strings.fold(zeros.count)
    const fits = scroll.scrollWidth <= scroll.clientWidth + 1
    if (!fits && choice) put(choice, isFolded)
    look.hidden = fits || choices.length === 0
    select.value = choice ? String(choices.indexOf(choice)) : ''
    bar.hidden = look.hidden && foldButton.hidden
    announceScrolling(scroll, !fits && !choice)
  }

  select.addEventListener('change', () => {
    const next = choices[Number(select.value || -1)]
    remember(memory, next?.label ?? '')
    show(next, isFolded)
  })
  box.insertBefore(bar, scroll)

  // The browser tells the width when it has laid the page out anyway, and whenever it changes.
  let width: number | undefined
  const isReady = new Promise<void>((ready) => {
    new ResizeObserver(() => {
      if (scroll.clientWidth === width) return
      width = scroll.clientWidth
      show(choice, isFolded)
      ready()
    }).observe(scroll)
  })
  // Paper has all of it.
  addEventListener('beforeprint', () => put(undefined, false))
  addEventListener('afterprint', () => show(choice, isFolded))

  return {
    isReady,
    reveal: (cell) => {
      const isFoldedAway = cell.closest('tr')?.hidden === true
      const holding = cell.hidden ? choices.find(({ cells }) => cells.has(cell)) : choice
      if (isFoldedAway || holding !== choice) show(holding, isFolded && !isFoldedAway)
    },
  }
}

/** What scrolls is a landmark; its figures take the focus, so that it needs no stop of its own. */
function announceScrolling(scroll: HTMLElement, scrolls: boolean): void {
  scroll.removeAttribute('tabindex')
  scroll.setAttribute('role', scrolls ? 'region' : 'group')
}
