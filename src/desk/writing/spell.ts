/**
 * A spell of typing in one section. What is typed may look like a heading half-way (`#` on the way to
 * `###`) or swallow what follows (an open fence), so until the field is left every edit is made in the
 * text as it was when the spell began, and the other sections stay where they are.
 */

import { withSectionText, type SectionText } from '../edit/section.ts'
import type { Desk } from '../store.ts'

/** What is being typed. */
export interface Typed {
  /** Of the section, and of those there were when the spell began. */
  readonly key: string
  readonly keys: readonly string[]
  /** All that stands in the field. */
  readonly markdown: string
}

/** Typing in one field. */
export interface Spell {
  /** Sets the section's Markdown; `how` is the kind of the edit as browsers name it. */
  readonly edit: (
    key: string,
    section: SectionText,
    keys: readonly string[],
    markdown: string,
    how: string,
  ) => void
  /** The section that is typed in, and the sections there were, as long as nothing else has changed the text. */
  readonly current: () => Typed | undefined
  readonly end: () => void
}

/** Edits further apart than this are two steps of undo. */
const PAUSE_MS = 1500

/** Opens a place for spells. */
export function typingIn(desk: Desk): Spell {
  let now: (Typed & { base: string; section: SectionText; last: string }) | undefined
  let [step, lastAt, lastHow] = [0, 0, '']

  function kindOf(key: string, how: string): string {
    const at = Date.now()
    const isOwnStep = /Paste|Drop|Cut/.test(how)
    if (isOwnStep || at - lastAt > PAUSE_MS || how.slice(0, 6) !== lastHow.slice(0, 6)) step += 1
    lastAt = at
    lastHow = how
    return isOwnStep ? '' : `section ${key} ${step}`
  }

  const current = () => (now && desk.state()?.text === now.last ? now : undefined)

  return {
    edit: (key, section, keys, markdown, how) => {
      const state = desk.state()
      if (!state) return
      const running = current()
      const spell = running?.key === key ? running : { key, keys, base: state.text, section }
      const text = withSectionText(spell.base, spell.section, markdown)
      now = { ...spell, markdown, last: text }
      desk.change(text, kindOf(key, how))
    },
    current,
    end: () => {
      now = undefined
    },
  }
}
