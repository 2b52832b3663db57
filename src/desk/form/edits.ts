/** What is done to the figures: each an edit of the report's text that can be undone. */

import { withFigureWords } from '../../text/figure-words.ts'
import type { Desk } from '../store.ts'

/** The edits of a form. */
export interface Edits {
  /** What is being typed in a cell: one step of undo from when the cell got the focus. */
  readonly type: (id: string, word: string) => void
  /** Figures set at once: a step of undo of their own. */
  readonly set: (words: ReadonlyMap<string, string>) => void
  /** The cell is left: typing in it again is a step of its own. */
  readonly leave: () => void
}

/** The edits of what lies on a desk. */
export function editsOn(desk: Desk): Edits {
  let step = 0
  const change = (words: ReadonlyMap<string, string>, kind: string): void => {
    const state = desk.state()
    if (!state) return
    const isNews = [...words].some(([id, word]) => state.words.get(id) !== word)
    if (isNews) desk.change(withFigureWords(state.text, words, state.parsed.head), kind)
  }
  return {
    type: (id, word) => change(new Map([[id, word]]), `cell ${id} ${step}`),
    set: (words) => change(words, ''),
    leave: () => {
      step += 1
    },
  }
}
