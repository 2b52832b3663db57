/** Where on the page a finding leads: the field of a cell, of an entry of the head, or a section's editor. */

import { FIELDS } from '../edit/field.ts'
import { cellsByPath } from '../form/remarks.ts'
import { cellId, fieldId, sectionId, type Caret } from '../places.ts'
import type { DeskState } from '../store.ts'

/** A field, and the line of the file that it is about. */
export interface Target {
  readonly id: string
  readonly caret?: Caret
}

/** What a doubt of the import calls the entries of the head. */
const ENTRIES: Readonly<Record<string, (typeof FIELDS)[number]>> = {
  title: '标题',
  year: '年度',
  organ: '机关',
  published: '公布日期',
}

function sectionAt({ parsed }: DeskState, line: number): string | undefined {
  const section = parsed.sections?.findLast(({ line: from, written }) => {
    const first = from ?? written?.line
    return first !== undefined && first <= line
  })
  return section && sectionId(section.number ?? section.title)
}

/** Where a finding, or a doubt of the import, leads; nowhere if it is about the report as a whole. */
export function targetOf(
  state: DeskState,
  { path, line }: { readonly path: string; readonly line: number },
  isDoubt = false,
): Target | undefined {
  const cells = cellsByPath(state.format)
  const parts = path.split('.')
  for (let count = parts.length; count > 0; count -= 1) {
    const cell = cells.get(parts.slice(0, count).join('.'))
    if (cell !== undefined) return { id: cellId(cell) }
  }
  const field = ENTRIES[path] ?? FIELDS.find((one) => one === parts[0])
  if (field) return { id: fieldId(field) }
  // Where the file has no such section, the button that adds it has its id.
  const number = /^sections\.(\d+)$/.exec(path)?.[1]
  if (number !== undefined) return { id: sectionId(Number(number)) }
  if (isDoubt) return undefined
  const id = path === '' ? sectionAt(state, line) : undefined
  return id === undefined ? undefined : { id, caret: { line } }
}
