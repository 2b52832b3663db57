import type { Spot } from '../report/finding.ts'

/** How large a picture is, in its own measure; it is shown smaller. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What is wrong with a file of the portal's face, where in it, and what to do. */
export interface Fault {
  readonly at: Spot
  readonly message: string
  readonly hint: string
}

/** The first place of a file: where what is wrong has no place of its own. */
export const TOP: Spot = { line: 1, column: 1 }

/** A picture's size, or what is wrong with it. */
export type JudgedPicture = Size | { readonly faults: readonly Fault[] }
