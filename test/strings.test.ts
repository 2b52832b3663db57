/** Sentences that pages and tools say stand in files of their own: each of them is said somewhere. */

import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from './setup/source.ts'

const files = sourceFiles()

/** The keys of a file of sentences. */
function keysOf(text: string): string[] {
  return [...text.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key)
}

test.each(files.filter(({ path }) => path.endsWith('/strings.ts')))(
  '$path: every sentence is said',
  ({ path, text }) => {
    const readers = files.filter((file) => importsOf(file).includes(path)).map((file) => file.text)
    const said = [text, ...readers].join('\n')
    // By its name, or by one of the names that a list of them has.
    const isSaid = (key: string): boolean =>
      new RegExp(`\\b(?:strings|begin|form|handOver)\\.${key}\\b|'${key}'`).test(said)
    expect(keysOf(text).length).toBeGreaterThan(0)
    expect(keysOf(text).filter((key) => !isSaid(key))).toEqual([])
  },
)
