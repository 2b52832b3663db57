/** Files that somebody put into a site. */

import { existsSync, readFileSync } from 'node:fs'
import { filesBelow } from './held.ts'

/** A site, and the file with the names of what was made for it, a line each. */
export interface RecordedSite {
  readonly folder: string
  readonly record: string
}

/** The names of the files in a site that are not on record; none if there is no site or no record. */
export function othersIn({ folder, record }: RecordedSite): string[] {
  if (!existsSync(folder) || !existsSync(record)) return []
  const made = new Set(readFileSync(record, 'utf8').split('\n'))
  return filesBelow(folder).filter((name) => !made.has(name))
}
