/**
 * What Pagefind wrote, made fit to be read. Cut text comes back with a space after every word, and
 * other sites show it as it is: it gets its own spelling back, parted where Pagefind's own Chinese
 * is. And the entry says that queries are to be cut as Chinese.
 */

import { gunzipSync, gzipSync } from 'node:zlib'
import { joinCut, uncut, BOUNDARY } from '../../search/words.ts'
import type { PagefindRecord } from '../organ/pagefind-record.ts'
import { UNCUT } from './record-html.ts'

/** What Pagefind keeps of a page to show it with a result. */
interface Fragment {
  readonly url: string
  readonly content: string
  readonly word_count: number
  readonly meta: Readonly<Record<string, string>>
  readonly anchors: readonly { readonly id: string; readonly text: string }[]
}

const SIGNATURE = 'pagefind_dcd'

/** A fragment is some 3 kB: a twentieth more than at zlib's own level, in half the time. */
const LEVEL = 4

/** What a file of Pagefind holds. */
export function unpackFile(file: Uint8Array): Uint8Array<ArrayBuffer> {
  return gunzipSync(file)
}

/** Reads a fragment file. */
export function fragmentIn(file: Uint8Array): Fragment {
  const text = gunzipSync(file).toString()
  if (!text.startsWith(SIGNATURE)) throw new Error('not a fragment of Pagefind')
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment
}

/** The file of a fragment in the spelling of its record. */
export function readableFragment(fragment: Fragment, record: PagefindRecord): Uint8Array {
  const { title, names, sections } = record
  const content = joinCut([title, ...sections.flatMap(({ heading, text }) => [heading, text])])
  // Pagefind tells where words stand by their number: one off, and it would mark the wrong ones.
  if (content.split(BOUNDARY).length !== fragment.word_count)
    throw new Error(`Pagefind counts the words of ${fragment.url} differently`)
  const headings = new Map(sections.map(({ anchor, heading }) => [anchor, uncut(heading)]))
  const shown = {
    ...fragment,
    content,
    meta: { ...fragment.meta, title: uncut(title), organ: uncut(names) },
    anchors: fragment.anchors.map((anchor) => ({
      ...anchor,
      text: headings.get(anchor.id) ?? anchor.text,
    })),
  }
  return gzipSync(`${SIGNATURE}${JSON.stringify(shown)}`, { level: LEVEL })
}

/** The entry of a bundle with its one language renamed to Chinese. */
export function chineseEntry(file: Uint8Array): Uint8Array {
  const entry = JSON.parse(Buffer.from(file).toString()) as { languages: Record<string, unknown> }
  const { [UNCUT]: index, ...others } = entry.languages
  const languages = index === undefined ? others : { ...others, zh: index }
  return Buffer.from(JSON.stringify({ ...entry, languages }))
}
