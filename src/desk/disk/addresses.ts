/**
 * How the desk asks the machine it runs on for the content folder; `gongkai desk` answers. The names end as
 * those of files do: Astro has every other address end with a slash.
 */

/** Below the portal's sub-path: GET lists every report with its findings. */
export const LIST = 'desk/disk/reports.json'

/** Below the portal's sub-path, with `?name=`: GET reads a report's file, PUT saves it. */
export const FILE = 'desk/disk/report.json'

/** The header that holds the key. */
export const KEY_HEADER = 'x-gongkai-key'

/** What the address of the desk ends with where it is handed the key. */
export const KEY_MARK = '#disk='

/** A finding of a report on the disk. */
export interface ListedFinding {
  readonly severity: 'error' | 'warning' | 'note'
  readonly line: number
  readonly message: string
}

/** A report on the disk. */
export interface Listed {
  /** Its path in the content folder. */
  readonly name: string
  /** '' where it cannot be read. */
  readonly title: string
  readonly findings: readonly ListedFinding[]
}

/** What is to be saved, and what the file is known to hold; null where there should be none. */
export interface Saving {
  readonly text: string
  readonly was: string | null
}

/** How a saving went; `now` is what the file holds where it was not written over. */
export type Saved =
  { readonly isSaved: true } | { readonly isSaved: false; readonly now: string | null }
