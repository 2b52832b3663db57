/** A text kept in the browser while it is being written, and what is said of it in a list. */

import { linesBeside } from '../own-lines.ts'
import type { DeskState, Opened } from '../store.ts'

/** A text as it was last on the desk. */
export interface Draft {
  /** Its own, whatever organ and year it comes to be of. */
  readonly id: string
  /** `reports/<organ>/<year>.md`; '' while organ or year are not known. */
  readonly name: string
  readonly title: string
  readonly opened: Opened
  readonly text: string
  /** The text last handed over. */
  readonly saved: string | null
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number
  /** Counts how often it was kept: another window that has counted differently has changed it. */
  readonly turn: number
}

const TITLE = /^标题:[ \t]*(.*)$/m

/** The title a text gives itself, as far as one line tells it. */
function titleIn(text: string): string {
  return (TITLE.exec(text)?.[1] ?? '').replace(/^(['"])(.*)\1$/, '$2').slice(0, 80)
}

/** What is kept of the desk. */
export function draftOf(state: DeskState, id: string, at: number, turn: number): Draft {
  const { opened, text, saved, name, parsed } = state
  return { id, name, title: parsed.report?.title ?? titleIn(text), opened, text, saved, at, turn }
}

/** The text that need not be handed over again; undefined if none has ever stood in a file. */
export function safeText({ opened, saved }: Pick<Draft, 'opened' | 'saved'>): string | undefined {
  if (saved !== null) return saved
  const isInFile = opened.from === 'published' || opened.from === 'disk'
  return isInFile ? (opened.before ?? undefined) : undefined
}

/** How many lines of a text are not in another, each counted as often as it stands there. */
export function newLines(text: string, before: string): number {
  return linesBeside(text, before).filter(({ isOwn }) => isOwn).length
}
