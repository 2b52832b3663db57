/** Reports side by side agree with a few plain lines over the same data. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { queryOf, reportsNamed } from '../../src/compare/address.ts'
import { differenceOf, shownFigure } from '../../src/compare/difference.ts'
import { compareTexts, sentencesOf } from '../../src/compare/texts.ts'
import { openSite } from '../site/open-site.ts'

const { folder, visit } = await openSite('sub-path')

interface Json {
  readonly tables: unknown
  readonly sections: readonly { number: number | null; title: string; text: string }[]
}

/** Every figure of a report's JSON by its id. */
function flat(node: unknown, path = ''): [string, number | string | null][] {
  if (typeof node !== 'object' || node === null) return [[path, node as number | string | null]]
  return Object.entries(node).flatMap(([key, below]) => flat(below, path ? `${path}.${key}` : key))
}

/** How many sentences two lists have in common in the same order, by the table of the text book. */
function longest(one: readonly string[], other: readonly string[]): number {
  let before = other.map(() => 0)
  for (const sentence of one) {
    const now: number[] = []
    for (const [at, twin] of other.entries())
      now.push(
        sentence === twin ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, now[at - 1] ?? 0),
      )
    before = now
  }
  return before.at(-1) ?? 0
}

async function allReports(): Promise<Map<string, Json>> {
  const found = new Map<string, Json>()
  for (const organ of await readdir(join(folder, 'reports')))
    for (const name of await readdir(join(folder, 'reports', organ)))
      if (name.endsWith('.json'))
        found.set(
          `${organ}/${name.slice(0, 4)}`,
          JSON.parse(await readFile(join(folder, 'reports', organ, name), 'utf8')) as Json,
        )
  return found
}

test('pairs on the page agree with a script', { timeout: 60_000 }, async () => {
  const reports = await allReports()
  const keys = [...reports.keys()]
  const pairs = keys.flatMap((one) =>
    keys.filter((key) => key !== one).map((key) => [one, key] as const),
  )
  const step = Math.max(1, Math.floor(pairs.length / 20))
  const drawn = pairs.filter((_, at) => at % step === 0).slice(0, 20)
  expect(drawn.length).toBeGreaterThanOrEqual(Math.min(20, pairs.length))
  const { page, noise } = await visit('compare/')
  for (const [one, other] of drawn) {
    await page.goto(`${page.url().split('?')[0] ?? ''}?a=${one}&b=${other}&all=1`)
    await page.getByText('正在对照 2 份报告。').waitFor()
    const lines = await page
      .locator('.compare__table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      )
    const [first, second] = [one, other].map((key) => new Map(flat(reports.get(key)?.tables)))
    if (!first || !second) throw new Error('no report')
    const word = (value: number | string | null | undefined): string => {
      if (value === undefined) return '此表没有'
      if (value === null) return '空'
      return String(value).replace('-', '−')
    }
    const expected = [...new Set([...first.keys(), ...second.keys()])].map((id) => {
      const [a, b] = [first.get(id), second.get(id)]
      const by = Number(b) - Number(a)
      const isNumbers = typeof a === 'number' && typeof b === 'number'
      const told = isNumbers
        ? `${by > 0 ? '+' : '−'}${String(Number(Math.abs(by).toFixed(6)))}`
        : '不同'
      return [word(a), word(b), a === b ? '相同' : told].join('|')
    })
    const shown = lines.map((cells) => cells.join('|').replaceAll(',', ''))
    expect(shown.toSorted(), `${one} ${other}`).toEqual(expected.toSorted())
    const numbers = [
      ...new Set(
        [one, other]
          .flatMap((key) => reports.get(key)?.sections ?? [])
          .map(({ number, title }) => String(number ?? title)),
      ),
    ]
    const textOf = (key: string, name: string): string[] =>
      sentencesOf(
        (reports.get(key)?.sections ?? [])
          .filter(({ number, title }) => String(number ?? title) === name)
          .map(({ text }) => text)
          .join('\n'),
      )
    const common = numbers.reduce(
      (sum, name) => sum + longest(textOf(one, name), textOf(other, name)),
      0,
    )
    expect(await page.locator('.compare__share').innerText()).toContain(`相同的 ${common} 句`)
  }
  expect(noise).toEqual([])
})

test('two reports are chosen by keyboard alone, on a phone', { timeout: 30_000 }, async () => {
  const keys = [...(await allReports()).keys()]
  const { page, noise } = await visit('compare/', { viewport: { width: 360, height: 700 } })
  const organs = JSON.parse(await readFile(join(folder, 'compare/reports.json'), 'utf8')) as [
    string,
    string,
    number[],
  ][]
  for (const key of keys.slice(0, 2)) {
    const [id = '', year = ''] = key.split('/')
    const name = organs.find(([organ]) => organ === id)?.[1] ?? ''
    await page.locator('#compare-organ').fill('')
    await page.locator('#compare-organ').focus()
    await page.keyboard.insertText(name)
    await page.locator(`#compare-year option[value="${year}"]`).waitFor({ state: 'attached' })
    await page.keyboard.press('Tab')
    await page.keyboard.type(year)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator(`#compare-chosen a[href$="${key}/"]`).waitFor()
  }
  await page.getByText('正在对照 2 份报告。').waitFor()
  expect(new URL(page.url()).search).toBe(queryOf(keys.slice(0, 2), false))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(noise).toEqual([])
})

describe('what a difference is called', () => {
  test.each([
    [1, 4, '+3'],
    [4, 2, '−2'],
    [0.1, 0.3, '+0.2'],
    [0, 0, '相同'],
    [null, null, '相同'],
    [0, null, '不同'],
    [null, '/', '不同'],
    [undefined, 0, '不同'],
  ] as const)('%j and %j: %s', (one, other, told) => {
    expect(differenceOf(one, other)).toBe(told)
  })

  test('blank, “/”, 0 and what a form does not have are four words', () => {
    expect(new Set([null, '/', 0, undefined].map((value) => shownFigure(value as null))).size).toBe(
      4,
    )
  })
})

test('a changed sentence is compared by characters', () => {
  const { sentences, common } = compareTexts('共收到3件。全部办结。', '共收到5件。全部办结。')
  expect(common).toBe(1)
  expect(sentences[0]).toEqual({
    kind: 'changed',
    runs: [
      { text: '共收到', in: 'both' },
      { text: '3', in: 'one' },
      { text: '5', in: 'other' },
      { text: '件。', in: 'both' },
    ],
  })
})

test('the address names up to four reports, each once', () => {
  const keys = ['badou/2021', 'badou/2022', 'a/2020', 'b/2020']
  expect(reportsNamed(queryOf(keys, true))).toEqual(keys)
  expect(reportsNamed('?a=../x&b=badou/2021&c=badou/2021')).toEqual(['badou/2021'])
})
