/** A source → a report on the desk: read, and asked about where it does not say whose report it is. */

import type { Draft } from '../../import/draft/draft.ts'
import type { Known as Told } from '../../import/draft/identity.ts'
import { imported, summaryOf, type Imported } from '../../import/draft/imported.ts'
import { readHead } from '../../text/report-text.ts'
import type { Known } from '../known.ts'
import type { Reader, Source } from '../reading/reader.ts'
import type { Desk } from '../store.ts'
import { deskDoubts } from './desk-doubts.ts'
import { strings } from './strings.ts'

/** What the clerk answers where a source leaves it open; undefined to leave it open. */
export interface Questions {
  readonly part: (parts: NonNullable<Draft['parts']>) => Promise<number>
  readonly whose: (draft: Draft) => Promise<Pick<Told, 'organ' | 'year'> | undefined>
}

/** The text of a report file, if a source is one: it is no source to be recognised then. */
function reportFile({ bytes, name }: Source): string | undefined {
  if (!name.endsWith('.md')) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return readHead(text) ? text : undefined
}

function toldOf({ name }: Source, one: Imported, { part }: Pick<Told, 'part'>): string {
  const summary = summaryOf(one, name)
  return part === undefined ? strings.read(name, summary) : strings.readPart(name, part, summary)
}

/** Reads a source and opens what it gives; rejects with one sentence where it cannot be read. */
export async function takeSource(
  source: Source,
  from: 'file' | 'paste',
  {
    desk,
    known,
    reader,
    ask,
  }: {
    readonly desk: Desk
    readonly known: Known
    readonly reader: Reader
    readonly ask: Questions
  },
): Promise<void> {
  const text = reportFile(source)
  if (text !== undefined) {
    const told = strings.isFile(source.name)
    desk.open({ name: '', from, told, before: text, doubts: [] }, text)
    return
  }
  await known.ready
  let told: Told = { organs: known.organs() }
  let draft = await reader.draft(source, told)
  if (draft.parts) {
    told = { ...told, part: await ask.part(draft.parts) }
    draft = await reader.draft(source, told)
  }
  const isOpen = draft.year === undefined || !draft.organ
  if (isOpen && known.organs().length > 0) {
    const more = await ask.whose(draft)
    if (more) {
      told = { ...told, ...more }
      draft = await reader.draft(source, told)
    }
  }
  const one = imported(draft, told.organ, (name) => name)
  desk.open(
    {
      name: '',
      from,
      told: toldOf(source, one, told),
      before: one.text,
      doubts: deskDoubts(one.findings),
    },
    one.text,
  )
}
