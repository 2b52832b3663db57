/**
 * Every figure as a link to itself: one Tab stop a table, arrow keys within it, and a click, Enter
 * or long press that opens what there is to say of the figure.
 */

import type { FigureTable } from './figure-cells.ts'

/** How long a finger rests on a figure to open it, in milliseconds. */
const LONG_PRESS = 500

type Cell = HTMLTableCellElement

function linkIn(cell: Cell | undefined): HTMLAnchorElement | undefined {
  return cell?.querySelector('a') ?? undefined
}

function makeLink(cell: Cell): void {
  const link = document.createElement('a')
  link.href = `#${cell.id}`
  link.tabIndex = -1
  link.draggable = false
  link.append(...cell.childNodes)
  cell.append(link)
}

function isShown(cell: Cell): boolean {
  return cell.getClientRects().length > 0
}

/** Where a key leads from a figure; undefined for other keys and at the edges. */
function cellAt(
  rows: readonly (readonly Cell[])[],
  from: Cell,
  event: KeyboardEvent,
): Cell | undefined {
  const shown = rows.map((row) => row.filter(isShown)).filter((row) => row.length > 0)
  const row = shown.findIndex((cells) => cells.includes(from))
  const cells = shown[row] ?? []
  const column = cells.indexOf(from)
  const isWhole = event.ctrlKey || event.metaKey
  const vertical = (step: number): Cell | undefined => {
    const other = shown[row + step]
    return other?.[Math.min(column, other.length - 1)]
  }
  const places: Record<string, () => Cell | undefined> = {
    ArrowRight: () => cells[column + 1],
    ArrowLeft: () => cells[column - 1],
    ArrowDown: () => vertical(1),
    ArrowUp: () => vertical(-1),
    Home: () => (isWhole ? shown[0]?.[0] : cells[0]),
    End: () => (isWhole ? shown.at(-1)?.at(-1) : cells.at(-1)),
  }
  return places[event.key]?.()
}

/** Makes the figures of a table links that `open` answers. */
export function linkFigures({ scroll, rows }: FigureTable, open: (cell: Cell) => void): void {
  for (const cell of rows.flat()) makeLink(cell)
  const cellOf = ({ target }: Event): Cell | undefined =>
    target instanceof Element ? (target.closest<Cell>('td[id]') ?? undefined) : undefined

  /** The one figure that Tab comes to. */
  let stop = linkIn(rows[0]?.[0])
  const stopAt = (cell: Cell | undefined): void => {
    const link = linkIn(cell)
    if (!link) return
    if (stop) stop.tabIndex = -1
    stop = link
    link.tabIndex = 0
  }
  stopAt(rows[0]?.[0])
  // What was come to by Tab may have been folded away since.
  new MutationObserver(() => {
    const all = rows.flat()
    const at = all.find((cell) => linkIn(cell) === stop)
    if (!at || !isShown(at)) stopAt(all.find(isShown))
  }).observe(scroll, { subtree: true, attributeFilter: ['hidden'] })

  scroll.addEventListener('focusin', (event) => stopAt(cellOf(event)))
  scroll.addEventListener('keydown', (event) => {
    const from = cellOf(event)
    const to = from && cellAt(rows, from, event)
    if (!to) return
    event.preventDefault()
    linkIn(to)?.focus({ preventScroll: true })
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  scroll.addEventListener('click', (event) => {
    const cell = cellOf(event)
    // With a key held a link opens elsewhere, and what is being selected is not clicked.
    const isOwn = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    const selection = getSelection()
    const isSelecting = selection?.isCollapsed === false && selection.containsNode(scroll, true)
    if (!cell || isOwn || isSelecting) return
    event.preventDefault()
    stopAt(cell)
    open(cell)
  })
  openOnLongPress(scroll, cellOf, open)
}

function openOnLongPress(
  scroll: HTMLElement,
  cellOf: (event: Event) => Cell | undefined,
  open: (cell: Cell) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  scroll.addEventListener('pointerdown', (event) => {
    const cell = event.pointerType === 'touch' ? cellOf(event) : undefined
    clearTimeout(timer)
    if (cell) timer = setTimeout(open, LONG_PRESS, cell)
  })
  // A finger that begins to scroll is cancelled by the browser.
  for (const end of ['pointerup', 'pointercancel'])
    scroll.addEventListener(end, () => clearTimeout(timer))
  // The browser's own menu would lie over what has opened.
  scroll.addEventListener('contextmenu', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch' && cellOf(event))
      event.preventDefault()
  })
}
