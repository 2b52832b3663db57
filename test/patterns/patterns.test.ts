import { describe, expect, it, test } from 'vitest'
import { claimPatterns } from '../../src/report/rules/claims.ts'
import { attacksOn } from './attacks.ts'
import { sourcePatterns, type SourcePattern } from './patterns.ts'

/** Ever longer, so that one that takes the square of a text's length is seen and none never ends. */
const LENGTHS = [28, 1_000, 2_500, 8_000, 40_000, 70_000]

/** Milliseconds of processor time; a linear pattern takes one or two for the longest. */
const SLOW = 200

/** What takes less than this for a few thousand characters is not looked at again. */
const QUICK = 1
const FEW = 8_000

function processorTime(pattern: RegExp, text: string): number {
  const begun = process.cpuUsage().user
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  return (process.cpuUsage().user - begun) / 1000
}

/** Is a pattern surely slower than that? Three times, it was not held up by something else. */
function surely(pattern: RegExp, text: string, most: number): boolean {
  const first = processorTime(pattern, text)
  return (
    first > 5 * most || (first > most && [2, 3].every(() => processorTime(pattern, text) > most))
  )
}

/** The beginning of a text that keeps a pattern busy. */
function slowText(pattern: RegExp, lengths = LENGTHS): string | undefined {
  for (const attack of attacksOn(pattern))
    for (const length of lengths) {
      const text = attack(length)
      if (surely(pattern, text, SLOW))
        return `${JSON.stringify(text.slice(0, 40))}… × ${text.length}`
      if (length === FEW && !surely(pattern, text, QUICK)) break
    }
  return undefined
}

/** Patterns that only ever meet short texts, and what keeps those short. */
const SHORT: readonly (readonly [path: string, source: string, why: string])[] = [
  ['import/draft/title.ts', '(?:关于)?', 'a title has at most 100 characters'],
  ['import/draft/narrative.ts', '^(?:(?:上|下)一', 'a line of a page’s furniture has at most 120'],
  ['import/sources/decode.ts', '<meta', 'the head of a page is cut to 4 KB'],
  ['import/sources/pdf/furniture.ts', '^(?:[-—', 'a page number has at most 40'],
  ['import/tables/cell.ts', '', 'a figure has at most 100'],
  ['render/addresses.ts', '\\/*$', 'the address of the site, which its owner writes'],
]

function isShort({ path, pattern }: SourcePattern): boolean {
  return SHORT.some(([file, source]) => path === file && pattern.source.startsWith(source))
}

const patterns = sourcePatterns(['report', 'text', 'render', 'reader', 'import'])

describe('no text keeps a pattern busy for more than its length asks', () => {
  const long = patterns.filter((one) => !isShort(one))
  const byFile = Map.groupBy(long, ({ path }) => path)

  it('and there are patterns', () => expect(long.length).toBeGreaterThan(150))

  test.each([...byFile])('%s', (_path, own) => {
    const slow = own.flatMap(
      ({ line, pattern }) => slowText(pattern)?.concat(` line ${line}`) ?? [],
    )
    expect(slow).toEqual([])
  })

  test('the statements of numbers in a narrative', () => {
    expect(claimPatterns.length).toBeGreaterThan(8)
    expect(claimPatterns.flatMap((pattern) => slowText(pattern) ?? [])).toEqual([])
  })
})

describe('these attacks find', () => {
  // A fast machine is not kept busy by the square of 70,000.
  const longer = [...LENGTHS, 280_000]
  test.each([
    ['a run that ends in a miss', /\s+$/u],
    ['two runs that may share characters', /^#\s+(.*?)\s*$/u],
    ['an opening that is never closed', /（[^）]*）/gu],
    ['a beginning of many letters', /\[bookmark:[^\]]*\]/gu],
    ['a repetition in a repetition', /^(?:a+)+$/u],
  ])('%s', (_what, pattern) => expect(slowText(pattern, longer)).toBeDefined())
})
