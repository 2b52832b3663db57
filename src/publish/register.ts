/** The names of all organs, kept once for the threads: rules look for one organ's name in another's text. */

import type { Organ } from '../report/report.ts'
import { nameIndex, type NameIndex } from '../report/rules/organ-names.ts'
import { obtain, recall, type Cache } from './cache/cache.ts'
import { registerKey } from './cache/keys.ts'

const ENTRY = { kind: 'data', name: 'register' } as const

/** What an organ is told apart by. */
type Registered = Pick<Organ, 'id' | 'name' | 'shortName' | 'aliases' | 'type'>

/** Keeps the names of a portal's organs, and gives the key under which threads find them. */
export async function keepRegister(cache: Cache, organs: readonly Organ[]): Promise<string> {
  const names = organs.map(({ id, name, shortName, aliases, type }): Registered => {
    return { id, name, shortName, aliases, type }
  })
  const key = registerKey(cache, names)
  await obtain(cache, { ...ENTRY, key, make: () => ({ facts: names, pieces: new Map() }) })
  return key
}

let known: { readonly key: string; readonly index: NameIndex } | undefined

/** The index of names that was kept under a key; a thread builds it once. */
export function registeredNames(cache: Cache, key: string): NameIndex {
  if (known?.key === key) return known.index
  const found = recall<readonly Registered[]>(cache, { ...ENTRY, key })
  if (typeof found !== 'object') throw new Error('the register of names has not been kept')
  known = { key, index: nameIndex(found.facts) }
  return known.index
}
