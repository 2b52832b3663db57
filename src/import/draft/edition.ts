/** Which edition of the form a source uses: by its headings, never by its year (Q16 of real reports). */

import { formats } from '../../report/formats/index.ts'
import type { Format } from '../../report/spec.ts'
import type { Block } from '../document.ts'
import { keyOf, labelIndex, type LabelIndex } from '../tables/label-index.ts'
import { cutLine } from '../tables/loose-rows.ts'

interface Edition {
  readonly format: Format
  readonly index: LabelIndex
  /** Headings that no other edition has. */
  readonly own: ReadonlySet<string>
}

const indexed = formats.map((format) => ({ format, index: labelIndex(format) }))

const editions: readonly Edition[] = indexed.map(({ format, index }) => ({
  format,
  index,
  own: new Set(
    index.all.filter((key) =>
      indexed.every((other) => other.format === format || !other.index.all.includes(key)),
    ),
  ),
}))

/** The headings of a source, whole or broken over two lines. */
function keysOf(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.flatMap((row) => row.map((cell) => cell.text))
      : [cutLine(block.text).label],
  )
  const pairs = texts.slice(1).map((text, at) => (texts[at] ?? '') + text)
  return [...texts, ...texts.flatMap((text) => text.split(/\s+/u)), ...pairs]
    .filter((text) => text.length < 80)
    .map(keyOf)
}

/** The edition whose own headings a source has most of, and what speaks for others. */
export function editionOf(blocks: readonly Block[]): {
  format?: Format
  index?: LabelIndex
  others: readonly { format: Format; keys: readonly string[] }[]
} {
  const found = new Set(keysOf(blocks))
  const votes = editions
    .map((edition) => ({ ...edition, keys: [...edition.own].filter((key) => found.has(key)) }))
    .sort((one, other) => other.keys.length - one.keys.length)
  const [first, ...rest] = votes
  const others = rest.filter((one) => one.keys.length > 0)
  if (!first || first.keys.length === 0 || first.keys.length === rest[0]?.keys.length)
    return { others: votes.filter((one) => one.keys.length > 0) }
  return { format: first.format, index: first.index, others }
}

/** The labels of an edition, made once. */
export function indexOf(format: Format): LabelIndex {
  return indexed.find((one) => one.format === format)?.index ?? labelIndex(format)
}
