/** Headings as the cells they are printed in, with spans and with the ids that bind figures to them. */

import { leaves, type Heading, type Leaf, type Place } from './spec.ts'

/**
 * A printed cell. `headers` are the ids of the heading cells that name it, outermost first; the line
 * over a band is none of them, for it names the whole band.
 */
export interface Cell {
  readonly kind: 'band' | 'corner' | 'column' | 'row' | 'figure'
  /** A figure's permanent id, or a heading cell's id. */
  readonly id?: string
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly headers: readonly string[]
  /** Does a heading cell stand over several others? */
  readonly isGroup?: boolean
  readonly explain?: string
  readonly place?: Place
}

/** One printed line. */
export type Line = readonly Cell[]

/** Headings laid out across, line by line. */
export interface HeadCells {
  readonly lines: Cell[][]
  /** For each leaf: ids of the heading cells over it. */
  readonly ids: string[][]
}

/** Headings laid out across: a group spans its leaves, a leaf spans down to the last line. */
export function across(headings: readonly Heading[], levels: number, prefix: string): HeadCells {
  const lines: Cell[][] = Array.from({ length: levels }, () => [])
  const ids: string[][] = []
  let count = 0
  const walk = (list: readonly Heading[], level: number, over: string[]): void => {
    for (const heading of list) {
      const id = `${prefix}${++count}`
      const { label: text, explain, children } = heading
      const colspan = children ? leaves(children).length : 1
      const rowspan = children ? 1 : levels - level
      const isGroup = children !== undefined
      lines[level]?.push({
        kind: 'column',
        id,
        text,
        colspan,
        rowspan,
        headers: over,
        isGroup,
        ...(explain && { explain }),
      })
      if (children) walk(children, level + 1, [...over, id])
      else ids.push([...over, id])
    }
  }
  walk(headings, 0, [])
  return { lines, ids }
}

/** The heading cells that begin on a row; `seen` gathers the id of every heading laid so far. */
export function rowCells(
  row: Leaf,
  next: number,
  seen: Map<Heading, string>,
  stub: number,
  prefix: string,
): Cell[] {
  const chain = [...row.above, row.heading]
  const over: string[] = []
  return chain.flatMap((heading, level): Cell[] => {
    const known = seen.get(heading)
    const id = known ?? `${prefix}${next + level}`
    const headers = [...over]
    over.push(id)
    if (known) return []
    seen.set(heading, id)
    const { label: text, explain, children } = heading
    const isGroup = children !== undefined
    const rowspan = children ? leaves(children).length : 1
    const colspan = children ? 1 : stub - level
    return [
      { kind: 'row', id, text, colspan, rowspan, headers, isGroup, ...(explain && { explain }) },
    ]
  })
}
