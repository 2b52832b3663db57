/** The encodings in which text is served compressed, from files that stand beside it. */

/** An encoding by its name in HTTP, and by the ending of its files. */
export interface Encoding {
  readonly coding: 'gzip' | 'br' | 'zstd'
  readonly ending: string
}

/** As every server and browser knows them first. */
export const encodings: readonly Encoding[] = [
  { coding: 'gzip', ending: '.gz' },
  { coding: 'br', ending: '.br' },
  { coding: 'zstd', ending: '.zst' },
]

/** The file whose compressed twin a name is, if it can be one. */
export function twinOf(
  name: string,
): { readonly of: string; readonly encoding: Encoding } | undefined {
  const encoding = encodings.find(({ ending }) => name.endsWith(ending))
  return encoding && { of: name.slice(0, -encoding.ending.length), encoding }
}
