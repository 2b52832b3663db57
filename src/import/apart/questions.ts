/** What goes between the command and the process that reads sources for it. */

import { formatOf } from '../../report/formats/index.ts'
import { oneRowGroups, withOneRow } from '../../report/one-row.ts'
import type { Format } from '../../report/spec.ts'
import type { SourceDocument } from '../document.ts'
import type { Draft } from '../draft/draft.ts'
import type { Known } from '../draft/identity.ts'

/** A source: where it lies, or its bytes. */
export type Source =
  { readonly path: string } | { readonly bytes: Uint8Array; readonly name: string }

/** What is asked: a source to be read, and made a draft of where it is said what is known. */
export interface Question {
  readonly source: Source
  readonly known?: Known | undefined
}

/** A draft with its form named, as declarations stay where they are. */
export interface SentDraft extends Omit<Draft, 'format'> {
  readonly edition: string
  /** Groups that the source prints as one row, by id. */
  readonly oneRow: readonly string[]
}

/** What is answered: a draft, what was read as it stands, or a sentence on why there is none. */
export type Answer =
  | { readonly draft: SentDraft }
  | { readonly document: SourceDocument }
  | { readonly unreadable: string }

function declared(edition: string): Format {
  const format = formatOf(edition)
  if (!format) throw new Error(`no format ${edition}`)
  return format
}

/** A draft as it is sent. */
export function sent({ format, ...draft }: Draft): SentDraft {
  const left = oneRowGroups(format).map(({ id }) => id)
  const all = oneRowGroups(declared(format.edition)).map(({ id }) => id)
  return { ...draft, edition: format.edition, oneRow: all.filter((id) => !left.includes(id)) }
}

/** The draft that was sent. */
export function received({ edition, oneRow, ...draft }: SentDraft): Draft {
  return { ...draft, format: withOneRow(declared(edition), oneRow) }
}
