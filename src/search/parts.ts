/** A large year is cut into parts by organ: those who write an index and those who read it agree on which. */

/** One of the parts of a year. */
export interface Part {
  /** Its number, from 1 on. */
  readonly at: number
  /** How many there are. */
  readonly of: number
}

/**
 * In which of so many parts an organ's reports are: by its id alone (FNV-1a), so that one more organ
 * leaves the others where they are.
 */
export function partOf(organ: string, parts: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < organ.length; at += 1)
    hash = Math.imul(hash ^ organ.charCodeAt(at), 0x01000193)
  // The lowest bits alone would tell like endings apart badly.
  return (((hash ^ (hash >>> 15)) >>> 0) % parts) + 1
}
