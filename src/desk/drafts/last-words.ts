/**
 * What was written just before a page is left. The database answers too late for it: the page is
 * gone by then. It is put where writing is done at once, and taken into the database by the next page.
 */

import type { Draft } from './draft.ts'

const prefixOf = (base: string): string => `gongkai-desk ${base} `

/** Puts a draft down at once, as far as the browser has room. */
export function putLastWords(base: string, draft: Draft): void {
  try {
    localStorage.setItem(prefixOf(base) + draft.id, JSON.stringify(draft))
  } catch {
    // The database may still take it.
  }
}

/** The drafts that were put down and have not been taken into the database. */
export function lastWords(base: string): Draft[] {
  const prefix = prefixOf(base)
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Draft)
  } catch {
    return []
  }
}

/** Forgets what was put down: the database has it. */
export function forgetLastWords(base: string, id: string): void {
  try {
    localStorage.removeItem(prefixOf(base) + id)
  } catch {
    // There is nothing then.
  }
}
