import { labelKey } from './labels.ts'
import type { Format, SectionSpec } from './spec.ts'

/** One section of a report's narrative. */
export interface Section {
  /** Its number in the form, or null for one the form does not know. */
  readonly number: number | null
  /** Its heading without the number, in the report's own wording. */
  readonly title: string
  /** Its narrative as plain text. */
  readonly text: string
  /** Its narrative as safe HTML. */
  readonly html: string
  /** Line of its heading in the file; absent where the file has none. */
  readonly line?: number
  /** Its narrative as written, and the line of the file on which that begins. */
  readonly written?: { readonly text: string; readonly line: number }
}

/** No title of a section is longer. */
const LONGEST = 40

const keysOf = new WeakMap<SectionSpec, readonly string[]>()

function titleKeys(section: SectionSpec): readonly string[] {
  const known = keysOf.get(section)
  if (known) return known
  const keys = [section.title, ...(section.aliases ?? [])].map(labelKey)
  keysOf.set(section, keys)
  return keys
}

/** The section of the form that a heading names, by its wording and not by its number. */
export function findSection(format: Format, heading: string): SectionSpec | undefined {
  const key = labelKey(heading)
  return (
    format.sections.find((section) => titleKeys(section).includes(key)) ??
    format.sections.find(({ wording }) => key.length <= LONGEST && wording?.test(key))
  )
}
