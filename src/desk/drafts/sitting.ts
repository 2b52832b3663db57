/** What is known, for its draft, of the text that lies on the desk. */

import type { DeskState, Opened } from '../store.ts'
import { draftOf, safeText, type Draft } from './draft.ts'

/** One text on the desk, from when it is opened until another takes its place. */
export interface Sitting {
  readonly opened: Opened
  /** The text as it was opened. */
  readonly start: string
  id: string
  turn: number
  /** What was kept last. */
  kept: string
  saved: string | null
  last: DeskState
}

/** An id that no other draft has. */
export function newId(at: number): string {
  return `${at.toString(36)}-${Math.random().toString(36).slice(2, 10)}`
}

/** The text last handed over, in this sitting or before it. */
export function savedOf({ last, saved }: Sitting): string | null {
  return last.saved ?? saved
}

/** Is all that lies there kept? */
export function isKept(sitting: Sitting): boolean {
  return sitting.last.text === sitting.kept && savedOf(sitting) === sitting.saved
}

/** The draft of what lies there now. */
export function draftNow(sitting: Sitting): Draft {
  const { last, id, turn } = sitting
  return draftOf({ ...last, saved: savedOf(sitting) }, id, Date.now(), turn + 1)
}

/** Is there work in a sitting that stands in no file? */
export function isUnsaved(sitting: Sitting): boolean {
  const { opened, start, last } = sitting
  const safe = safeText({ opened, saved: savedOf(sitting) })
  return last.text !== (safe ?? (opened.from === 'empty' ? start : undefined))
}

/** The sitting that begins with what has just been opened, from a kept draft or not. */
export function sittingWith(state: DeskState, draft: Draft | undefined): Sitting {
  const { opened, text } = state
  // What was read from a file or the clipboard is work already; an empty form or a published text is none.
  const isWork = !draft && (opened.from === 'file' || opened.from === 'paste')
  const [id, turn, saved] = draft ? [draft.id, draft.turn, draft.saved] : ['', 0, null]
  return { opened, start: text, id, turn, kept: isWork ? '' : text, saved, last: state }
}
