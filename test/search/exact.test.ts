import { afterAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../shared-browser.ts'
import { serve } from '../server.ts'
import { noiseOf } from '../site/noise.ts'
import { bruteForce } from './matcher.ts'
import { oneOf, randomFrom, sampleReports } from './sample.ts'
import { searchSite } from './search-site.ts'
import { ask, visit, type Shown } from './visitor.ts'

const BASE = '/zwgk/nianbao/'
const seed = Number(process.env['SEARCH_SEED'] ?? 20_261_121)
const random = randomFrom(seed)
const reports = sampleReports(150, seed)
const wanted = bruteForce(reports)

const served = await serve(await searchSite(reports, BASE), { base: BASE })
const browser = await openBrowser()
const page = await browser.newPage()
const noise = noiseOf(page, served.url)
afterAll(async () => {
  await browser.close()
  await served.close()
})

const allTexts = reports.map(({ title, organName, organShortName, aliases, sections }) => [
  title,
  organName,
  organShortName,
  ...aliases,
  ...sections.map((section) => `${section.title}\n${section.text}`),
])

/** A run of 1 to 8 characters of some report, as it is written there. */
function run(): string {
  const characters = [...oneOf(oneOf(allTexts, random), random)]
  const from = Math.floor(random() * characters.length)
  return characters.slice(from, from + 1 + Math.floor(random() * 8)).join('')
}

/** The end of a text with the beginning of the next, or some characters in a chance order. */
function unlikely(): string {
  const texts = oneOf(allTexts, random)
  const at = Math.floor(random() * (texts.length - 1))
  if (random() < 0.5) return `${texts[at]?.slice(-3)}${texts[at + 1]?.slice(0, 3)}`
  return Array.from({ length: 4 }, () => [...run()][0]).join('')
}

/** Different queries that hold something to search for, and fit. */
function queries(count: number, make: () => string, fits = (_query: string) => true): string[] {
  const found = new Set<string>()
  while (found.size < count) {
    const query = make()
    if (/[\p{L}\p{N}\p{M}]/u.test(query.normalize('NFKC')) && fits(query)) found.add(query)
  }
  return [...found]
}

/** Queries whose results are not those of the rule, each with both. */
async function mistakes(
  asked: readonly string[],
  by: (query: string) => Promise<Shown>,
): Promise<object[]> {
  const found: object[] = []
  for (const query of asked) {
    const { results, count } = await by(query)
    const right = wanted(query)
    const isRight = JSON.stringify(results.toSorted()) === JSON.stringify(right)
    if (!isRight || count !== String(right.length)) found.push({ query, right, results, count })
  }
  return found
}

const byAddress = (query: string): Promise<Shown> => visit(page, served.url, { q: query })
/** A field has one line: browsers take line breaks away. */
const byField = (query: string): Promise<Shown> => ask(page, query.replaceAll('\n', ' '))

describe(`search finds what the rule says, and nothing else (seed ${seed})`, () => {
  test('40 runs of characters, by the address', async () => {
    expect(await mistakes(queries(40, run), byAddress)).toEqual([])
  })

  test('300 runs of characters', async () => {
    expect(await mistakes(queries(300, run), byField)).toEqual([])
  })

  test('50 runs that stand in no report, or only across the edge of two texts', async () => {
    const absent = queries(50, unlikely, (query) => wanted(query).length === 0)
    expect(await mistakes(absent, byField)).toEqual([])
  })

  test('50 pairs of runs', async () => {
    const pairs = queries(50, () => `${run()}${oneOf([' ', '　', '\t'], random)}${run()}`)
    expect(await mistakes(pairs, byField)).toEqual([])
  })

  test('long sentences', async () => {
    const sentences = queries(10, () => oneOf(oneOf(allTexts, random), random).slice(-60, -10))
    expect(await mistakes(sentences, byField)).toEqual([])
  })

  test.each([
    ['一', 'one character'],
    ['公公公', 'a repeated character'],
    ['é', 'a letter with a mark'],
    ['e', 'the letter without it'],
    ['\u0301', 'a mark alone'],
    ['𠮷', 'a character beyond 16 bits'],
    ['㐂〇々', 'rare characters'],
    ['ガイド', 'kana'],
    ['ｶﾞ', 'half-width kana'],
    ['か', 'a kana, voiced or not'],
    ['１', 'a full-width digit'],
    ['③', 'a circled digit'],
    ['FILE', 'a ligature in capitals'],
    ['οδοσ', 'a sigma that is not final'],
    ['STRASSE', 'no ß'],
    ['İSTANBUL', 'a dotted capital I'],
    ['\u0000公', 'the sign between texts'],
    ['👍🏽公', 'an emoji, which is not searched'],
    ['不存在\u{2ffff}', 'a character no font has'],
    ['"公', 'a quotation mark'],
    ['<b>&amp;', 'what looks like HTML'],
    ['__proto__', 'what looks like code'],
  ])('%j: %s', async (query) => {
    expect(await mistakes([query], byField)).toEqual([])
  })

  test.each([
    { q: '公开', year: '2022' },
    { q: '公开', type: '街道' },
    { q: '政府 公开', year: '2021', type: 'town' },
    { year: '2023' },
    { type: '县级部门' },
    { q: '公开', year: '1999' },
    { q: '，', year: '2022', type: 'town' },
  ])('%j', async (query) => {
    const right = wanted(query.q ?? '').filter((id) => {
      const report = reports.find(({ organ, year }) => `${organ}/${year}` === id)
      const { year = String(report?.year), type = report?.organType } = query
      return report?.organType === type && String(report?.year) === year
    })
    const { results, count } = await visit(page, served.url, query)
    expect(results.toSorted()).toEqual(right)
    expect(count).toBe(String(right.length))
  })

  test('and the page says nothing on the console and asks nothing of another place', () => {
    // A request that fails because the page is left says nothing on the console; others do.
    expect(noise.filter((line) => !line.startsWith('failed: '))).toEqual([])
  })
})
