/** XML strained: what is known and wanted of it, written anew, for a library that reads it by patterns. */

import { attributesOf, readXml, type StartTag, type XmlCounts } from './xml.ts'

/** The elements that are kept, each with the attributes that are; others go with all that is in them. */
export type Sieve = Readonly<Record<string, readonly string[]>>

/** Is told of each element that is kept, and may change its attributes. */
export interface Strained {
  readonly start?: (name: string, attributes: Map<string, string>, isEmpty: boolean) => void
  readonly end?: (name: string) => void
  readonly text?: (written: string, within: string) => void
}

/** What is left of a text of XML. */
export function strained(
  text: string,
  sieve: Sieve,
  counts: XmlCounts,
  told: Strained = {},
): string {
  const parts: string[] = []
  const open: string[] = []
  let dropped = 0
  const start = (tag: StartTag): void => {
    const wanted = dropped === 0 && Object.hasOwn(sieve, tag.name) ? sieve[tag.name] : undefined
    if (!wanted) {
      dropped += 1
      return
    }
    const own = attributesOf(tag)
    for (const name of own.keys()) if (!wanted.includes(name)) own.delete(name)
    told.start?.(tag.name, own, tag.isEmpty)
    let written = `<${tag.name}`
    for (const [name, value] of own) written += ` ${name}="${value}"`
    parts.push(tag.isEmpty ? `${written}/>` : `${written}>`)
    open.push(tag.isEmpty ? '' : tag.name)
  }
  const end = (name: string): void => {
    if (dropped > 0) {
      dropped -= 1
      return
    }
    told.end?.(name)
    if (open.pop() !== '') parts.push(`</${name}>`)
  }
  readXml(text, counts, {
    start,
    end,
    text: (written) => {
      const within = open.at(-1)
      if (dropped > 0 || within === undefined) return
      told.text?.(written, within)
      parts.push(written)
    },
  })
  return parts.join('')
}
