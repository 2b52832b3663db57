/** Blocks of cells through the clipboard. */

import { blockOfText, copyOf, fillFrom, type Block } from './block.ts'
import type { Cursor } from './cursor.ts'
import type { Edits } from './edits.ts'
import { strings } from './strings.ts'

/** The figures of a table that programs put on the clipboard; headings, where it has such, are none. */
function blockOfTable(html: string): Block | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const rows = [...(page.querySelector('table')?.rows ?? [])]
  const lines = rows
    .map((row) => [...row.cells].filter(({ tagName }) => tagName === 'TD'))
    .filter((cells) => cells.length > 0)
  return lines.length > 0
    ? lines.map((cells) => cells.map(({ textContent }) => textContent))
    : undefined
}

function blockOn(data: DataTransfer): Block {
  const html = data.getData('text/html')
  return (html === '' ? undefined : blockOfTable(html)) ?? blockOfText(data.getData('text/plain'))
}

/** What the clipboard needs to know of a form. */
export interface ClipboardRoom {
  readonly room: HTMLElement
  readonly cursor: Cursor
  readonly edits: Edits
  readonly wordAt: (id: string) => string
  readonly tell: (sentence: string) => void
}

/** Copies the picked block, and pastes a block from the current cell on. */
export function answerClipboard({ room, cursor, edits, wordAt, tell }: ClipboardRoom): void {
  room.addEventListener('copy', (event) => {
    const ids = cursor.block()
    if (!event.clipboardData || ids.flat().length < 2) return
    const block = ids.map((line) => line.map(wordAt))
    const { text, html = '' } = copyOf(block)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
    tell(strings.copied(strings.size(block.length, block[0]?.length ?? 0)))
  })
  room.addEventListener('paste', (event) => {
    const current = cursor.current()
    if (!event.clipboardData || !current || !(event.target instanceof HTMLInputElement)) return
    const block = blockOn(event.clipboardData)
    const isOne = block.length === 1 && block[0]?.length === 1
    if (isOne && current.mode === 'editing') return
    event.preventDefault()
    const [first = current.caret.id] = cursor.block().flat()
    const filled = fillFrom(current.table.grid, first, block)
    if ('refusal' in filled) {
      tell(filled.refusal)
      return
    }
    edits.set(filled.words)
    cursor.go(first)
    const last = [...filled.words.keys()].at(-1)
    if (last !== undefined) cursor.pickTo(last)
    if (!isOne) tell(strings.pasted(filled.size))
  })
}
