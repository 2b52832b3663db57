/** The files of a Word document that are read, counted, as an archive that holds nothing else. */

import { packed, type Archive } from '../archive.ts'
import { demandAtMost, limits, tooMuch } from '../limits.ts'
import { attributesOf, readXml, xmlText, type StartTag } from '../xml.ts'
import { readable } from './docx-text.ts'

/** Names that are looked up or told of one by one: the library compares each with all before it. */
const NAMING = new Set(['pStyle', 'rStyle', 'tblStyle', 'sym', 'br', 'Override', 'Default'])

const REFERENCES = new Set(['footnoteReference', 'endnoteReference'])

/** Counts over all files of a document. */
interface Counts {
  elements: number
  fields: number
  references: number
  notes: number
  readonly names: Set<string>
}

const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)\d*\.xml(?:\.rels)?)$/iu

function countTag(counts: Counts, tag: StartTag): void {
  const { name } = tag
  if (name === 'fldChar') {
    counts.fields += 1
    demandAtMost(counts.fields, limits.fields, '域')
  }
  if (REFERENCES.has(name)) counts.references += 1
  // What is not known is told of, too, each name once.
  const named = NAMING.has(name) ? [...attributesOf(tag).values()].join(' ') : ''
  counts.names.add(`${name} ${named}`)
  demandAtMost(counts.names.size, limits.names, '样式和元素的名称')
}

/** A document's bytes with nothing in them but what has been counted. */
export function documentBytes(archive: Archive): Uint8Array {
  const counts: Counts = { elements: 0, fields: 0, references: 0, notes: 0, names: new Set() }
  const files: Record<string, Uint8Array> = {}
  for (const name of archive.names.filter((one) => READ.test(one))) {
    const bytes = archive.read(name)
    if (!bytes) continue
    const text = xmlText(bytes)
    readXml(text, counts, { start: (tag) => countTag(counts, tag) })
    if (/(?:foot|end)notes/iu.test(name)) counts.notes += bytes.length
    const isText = /^word\/document\d*\.xml$/iu.test(name)
    files[name] = new TextEncoder().encode(isText ? readable(text) : text)
  }
  // Each reference to a note brings the whole of it.
  if (counts.references * counts.notes > limits.notes)
    tooMuch('这个文件里的脚注太长，引用它们的地方又太多')
  return packed(files)
}
