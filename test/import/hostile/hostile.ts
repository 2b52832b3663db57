/** A file made to be too much for its reader. */
export interface Hostile {
  /** As it is called on the disk: its ending says what it is taken for. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Hostile files by what is in them; each is made when it is needed. */
export type Hostiles = Readonly<Record<string, () => Hostile>>

/** Texts one after another, each made by its number. */
export function each(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('')
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A text over and over, between two others, as bytes: it may be longer than a string can be. */
export function repeated(head: string, unit: string, count: number, tail: string): Uint8Array {
  const one = utf8(unit)
  const middle = Buffer.alloc(one.length * count, one)
  return Buffer.concat([utf8(head), middle, utf8(tail)])
}

/** A document type whose last entity is a million million letters long. */
export const LAUGHS = `<!DOCTYPE a [<!ENTITY a0 "哈哈哈哈">${each(12, (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}]>`
