/** Which cell has the focus, how it is typed into, and which block of cells is picked. */

import { blockBetween, slotOf } from './grid.ts'
import { caretAt, landing, tabbed, type Caret, type Press } from './moves.ts'
import type { FormTable } from './tables.ts'

/** `ready`: typing replaces; `typing`: that has begun; `editing`: keys move within the cell. */
export type Mode = 'ready' | 'typing' | 'editing'

/** The cell that has or had the focus last. */
export interface Current {
  readonly table: FormTable
  readonly caret: Caret
  readonly mode: Mode
  /** What was in the cell when it got the focus. */
  readonly found: string
  /** The corner a picked block began at. */
  readonly corner: string
}

/** The cursor of a form. */
export interface Cursor {
  readonly current: () => Current | undefined
  readonly setMode: (mode: Mode) => void
  /** Goes to a cell that is in view; nothing moves. */
  readonly focus: (id: string) => void
  /** Goes to a cell, showing it if it is out of view. */
  readonly go: (id: string, caret?: Caret) => void
  /** Goes where a key leads; says whether it leads anywhere. */
  readonly move: (press: Press) => boolean
  /** Widens the picked block where a key leads. */
  readonly pick: (press: Press) => void
  readonly pickTo: (id: string) => void
  readonly pickOnly: () => void
  /** The ids of the picked cells, line by line; the cell itself where none is picked. */
  readonly block: () => string[][]
}

/** Follows the focus through tables; `told` hears of every change of cell and of block. */
export function startCursor(tables: readonly FormTable[], told: () => void): Cursor {
  let current: Current | undefined
  /** The other corner of the block. */
  let head = ''
  let isTab = false
  /** The cells that are shown as picked. */
  let picked: readonly HTMLElement[] = []

  const tableOf = (id: string): FormTable | undefined => tables.find(({ cells }) => cells.has(id))

  const block = (): string[][] => {
    if (!current) return []
    const { table, corner } = current
    const [one, other] = [slotOf(table.grid, corner), slotOf(table.grid, head)]
    return one && other ? blockBetween(table.grid, one, other) : [[current.caret.id]]
  }

  const paint = (): void => {
    const ids = block().flat()
    const next = ids.length > 1 ? ids.flatMap((id) => tableOf(id)?.cells.get(id)?.cell ?? []) : []
    for (const cell of picked) cell.classList.remove('picked')
    for (const cell of next) cell.classList.add('picked')
    picked = next
  }

  const settle = (next: Current): void => {
    current = next
    head = next.caret.id
    paint()
    told()
  }

  const enter = (id: string): void => {
    const table = tableOf(id)
    const view = table?.cells.get(id)
    if (!table || !view) return
    const before = current
    const stays = before?.table === table
    const caret = isTab && stays ? tabbed(table.grid, before.caret, id) : caretAt(table.grid, id)
    settle({ table, caret, mode: 'ready', found: view.input.value, corner: id })
    view.input.select()
  }

  const go = (id: string, caret?: Caret): void => {
    const table = tableOf(id)
    const view = table?.cells.get(id)
    if (!table || !view) return
    table.reveal(view.cell)
    view.input.focus({ preventScroll: true })
    view.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    view.input.select()
    if (current) settle({ ...current, caret: caret ?? current.caret, mode: 'ready', corner: id })
  }

  for (const { section } of tables) {
    section.addEventListener('keydown', (event) => {
      isTab = event.key === 'Tab'
    })
    section.addEventListener('pointerdown', () => {
      isTab = false
    })
    section.addEventListener('focusin', ({ target }) => {
      const id = target instanceof Element ? target.closest('td')?.id : undefined
      if (id !== undefined) enter(id)
    })
  }

  return {
    current: () => current,
    focus: (id) => tableOf(id)?.cells.get(id)?.input.focus({ preventScroll: true }),
    setMode: (mode) => {
      if (current) current = { ...current, mode }
    },
    go,
    move: (press) => {
      const next = current && landing(current.table.grid, current.caret, press)
      if (!next) return false
      go(next.id, next)
      return true
    },
    pick: (press) => {
      if (!current) return
      const from = { ...caretAt(current.table.grid, head), id: head }
      const next = landing(current.table.grid, from, { ...press, isShift: false })
      if (!next) return
      head = next.id
      paint()
      told()
    },
    pickTo: (id) => {
      if (!current?.table.cells.has(id)) return
      head = id
      paint()
      told()
    },
    pickOnly: () => {
      if (!current) return
      head = current.corner
      paint()
      told()
    },
    block,
  }
}
