/** Random pairs side by side agree with a plain script over the reports' own data. */

import { expect, test } from 'vitest'
import { bases, fixtureSite } from '../site.ts'
import { openFolder } from '../site/open-site.ts'
import { randomFrom } from '../random-figures.ts'
import { reportData, reportKeys, type ReportData } from './reports.ts'

const PAIRS = 20

// COMPARE_SITE proves a large site that is at hand.
const large = process.env['COMPARE_SITE']
const site = large ?? (await fixtureSite('sub-path'))
const { visit } = await openFolder(site, large === undefined ? bases['sub-path'] : '/')

/** Every figure of a report's data by its id. */
function flat(node: unknown, path = ''): [string, number | string | null][] {
  if (typeof node !== 'object' || node === null) return [[path, node as number | string | null]]
  return Object.entries(node).flatMap(([key, below]) => flat(below, path ? `${path}.${key}` : key))
}

/** A text cut after each stop, the quotes and brackets that close upon it with it, and at line ends. */
function cut(text: string): string[] {
  const found: string[] = []
  let now = ''
  const end = (): void => {
    if (now.trim() !== '') found.push(now.trim())
    now = ''
  }
  let isStopped = false
  for (const character of text) {
    if (isStopped && !'”’」』）'.includes(character)) {
      end()
      isStopped = false
    }
    if (character === '\n') end()
    else now += character
    if ('。！？；'.includes(character)) isStopped = true
  }
  end()
  return found
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

/** What the page says of the texts, by the script alone. */
function textsSaid(one: ReportData, other: ReportData): string {
  const nameOf = ({ number, title }: ReportData['sections'][number]): string =>
    number === null ? title : String(number)
  const sentences = ({ sections }: ReportData, name: string): string[] =>
    sections.filter((own) => nameOf(own) === name).flatMap(({ text }) => cut(text))
  const names = new Set([...one.sections, ...other.sections].map(nameOf))
  let [common, ones, others] = [0, 0, 0]
  for (const name of names) {
    const [a, b] = [sentences(one, name), sentences(other, name)]
    common += longest(a, b)
    ones += a.length
    others += b.length
  }
  const part = (all: number): string => `${String(Math.round((common / all) * 1000) / 10)}%`
  return `逐句相同的 ${common} 句：甲共 ${ones} 句，占 ${part(ones)}；乙共 ${others} 句，占 ${part(others)}。`
}

function word(value: number | string | null | undefined): string {
  if (value === undefined) return '此表没有'
  return value === null ? '空' : String(value).replace('-', '−')
}

/** What the lines of the tables say, by the script alone. */
function linesSaid(one: ReportData, other: ReportData): string[] {
  const [first, second] = [new Map(flat(one.tables)), new Map(flat(other.tables))]
  return [...new Set([...first.keys(), ...second.keys()])].map((id) => {
    const [a, b] = [first.get(id), second.get(id)]
    const by = Number(b) - Number(a)
    const isNumbers = typeof a === 'number' && typeof b === 'number'
    const told = `${by > 0 ? '+' : '−'}${String(Number(Math.abs(by).toFixed(6)))}`
    if (a === b) return [word(a), word(b), '相同'].join('|')
    return [word(a), word(b), isNumbers ? told : '不同'].join('|')
  })
}

/** Random pairs, half of them one organ's two years, where texts have most in common. */
function drawn(keys: readonly string[]): (readonly [string, string])[] {
  const random = randomFrom(2021)
  const pick = (all: readonly string[]): string => all[Math.floor(random() * all.length)] ?? ''
  return Array.from({ length: PAIRS }, (_one, at) => {
    const one = pick(keys)
    const others = keys.filter((key) => key !== one)
    const own = others.filter((key) => key.split('/')[0] === one.split('/')[0])
    return [one, pick(at % 2 === 0 && own.length > 0 ? own : others)] as const
  })
}

test('pairs on the page agree with a script', { timeout: 120_000 }, async () => {
  const { page, noise } = await visit('compare/')
  const address = page.url()
  let common = 0
  for (const [one, other] of drawn(await reportKeys(site))) {
    await page.goto(`${address}?a=${one}&b=${other}&all=1`)
    await page.getByText('正在对照 2 份报告。').waitFor()
    const lines = await page
      .locator('.compare__table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      )
    const [first, second] = await Promise.all([one, other].map((key) => reportData(site, key)))
    if (!first || !second) throw new Error('no report')
    const shown = lines.map((cells) => cells.join('|').replaceAll(',', ''))
    expect(shown.toSorted(), `${one} ${other}`).toEqual(linesSaid(first, second).toSorted())
    const said = await page.locator('.compare__share').innerText()
    expect(said, `${one} ${other}`).toBe(textsSaid(first, second))
    // What is said to be common is listed so, sentence by sentence.
    const listed = await page.locator('.compare__both').count()
    expect(said).toContain(`相同的 ${listed} 句`)
    common += listed
  }
  expect(common).toBeGreaterThan(0)
  expect(noise).toEqual([])
})
