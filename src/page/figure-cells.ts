/** The cells of figures on a page, and the words that name each. */

/** A statutory table as it stands on the page: its box, what scrolls in it, and its rows of figures. */
export interface FigureTable {
  readonly box: HTMLElement
  readonly scroll: HTMLElement
  readonly tables: readonly HTMLTableElement[]
  /** The cells of figures, line by line as printed. */
  readonly rows: readonly (readonly HTMLTableCellElement[])[]
}

/** Reads a statutory table; undefined for an element that is none. */
export function figureTable(box: HTMLElement): FigureTable | undefined {
  const scroll = box.querySelector<HTMLElement>('.scroll')
  if (!scroll) return undefined
  const tables = [...scroll.querySelectorAll('table')]
  const lines = tables.flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]))
  const rows = lines.map((line) => [...line.cells].filter((cell) => cell.tagName === 'TD'))
  return { box, scroll, tables, rows }
}

/** The heading cells that name a figure, as `headers` lists them: rows, then columns. */
export function headingsOf(cell: HTMLTableCellElement): HTMLElement[] {
  const ids = (cell.getAttribute('headers') ?? '').split(' ')
  return ids.flatMap((id) => document.getElementById(id) ?? [])
}

/** What is printed in a cell, without what is said of a sum that does not hold. */
export function printedText(cell: Element): string {
  if (!cell.querySelector('small')) return cell.textContent.trim()
  const copy = cell.cloneNode(true) as Element
  for (const remark of copy.querySelectorAll('small')) remark.remove()
  return copy.textContent.trim()
}
