/** Finding the names of a portal's organs in a text, however many organs there are. */

import type { Organ } from '../report.ts'

/** Names by their first two UTF-16 units: by name, and which lengths there are, longest first. */
export type NameIndex = ReadonlyMap<number, NamesAlike>

interface NamesAlike {
  readonly organs: Map<string, Organ>
  lengths: readonly number[]
}

/** A name met in a text. */
export interface NameFound {
  readonly name: string
  readonly organ: Organ
  readonly offset: number
}

/** Every name of an organ: full, short and former. */
export function namesOf(organ: Organ): string[] {
  return [organ.name, organ.shortName, ...organ.aliases]
}

/** Shorter names than this are ordinary words too often. */
const SHORTEST = 3

/** Two units of a text as one number: every place of every text is looked up. */
function pairAt(text: string, offset: number): number {
  return text.charCodeAt(offset) * 0x10000 + text.charCodeAt(offset + 1)
}

/** An index of all names that are long enough to mean an organ. */
export function nameIndex(organs: readonly Organ[]): NameIndex {
  const index = new Map<number, NamesAlike>()
  for (const organ of organs)
    for (const name of namesOf(organ)) {
      if (name.length < SHORTEST) continue
      const key = pairAt(name, 0)
      const alike = index.get(key) ?? { organs: new Map<string, Organ>(), lengths: [] }
      if (!alike.organs.has(name)) alike.organs.set(name, organ)
      index.set(key, alike)
    }
  for (const alike of index.values()) {
    const lengths = new Set(Array.from(alike.organs.keys(), (name) => name.length))
    alike.lengths = [...lengths].sort((one, other) => other - one)
  }
  return index
}

function nameAt(text: string, offset: number, index: NameIndex): NameFound | undefined {
  const alike = index.get(pairAt(text, offset))
  for (const length of alike?.lengths ?? []) {
    const name = text.slice(offset, offset + length)
    const organ = alike?.organs.get(name)
    if (organ) return { name, organ, offset }
  }
  return undefined
}

/** The names in a text, from left to right, the longest at each place; none overlaps another. */
export function namesIn(text: string, index: NameIndex): NameFound[] {
  const found: NameFound[] = []
  for (let offset = 0; offset < text.length - 1; offset += 1) {
    const one = nameAt(text, offset, index)
    if (!one) continue
    found.push(one)
    offset += one.name.length - 1
  }
  return found
}

const TOWNSHIP = /镇|乡|街道/

/** What an organ is, as far as the rules on deadlines and regulations tell organs apart. */
export function kindOfOrgan({ type, name }: Organ): 'government' | 'township' | 'other' {
  if (TOWNSHIP.test(type) || /(?:镇|乡|街道)(?:人民政府|办事处)?$/.test(name)) return 'township'
  return /(?:省|市|州|盟|县|旗|区|政府)$/.test(name.replace(/人民政府$/, '政府')) &&
    /人民政府$/.test(name)
    ? 'government'
    : 'other'
}

/** Can it be told that an organ makes no 规章? Only ministries, provinces and cities with districts do. */
export function makesNoRegulations(organ: Organ): boolean {
  const kind = kindOfOrgan(organ)
  if (kind === 'township') return true
  if (kind === 'government') return /(?:县|旗|(?<!自治)区)人民政府$/.test(organ.name)
  return /[县旗镇乡]/.test(organ.name) || /街道|管委会/.test(organ.type)
}
