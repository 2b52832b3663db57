/** The statutory tables by ear: every figure with its printed headings, each once and in order. */

import { describe, expect, test } from 'vitest'
import { placesOf, type Format, type Leaf } from '../../src/report/spec.ts'
import { editionsSite, reportOf } from './editions-site.ts'
import { heardFigures, type Heard } from './heard.ts'
import { openFolder } from './open-site.ts'

const { folder, formats } = await editionsSite()
const { visit } = await openFolder(folder)

function labelsOf({ above, heading }: Leaf): string[] {
  return [...above, heading].map(({ label }) => label)
}

/** The headings printed for every figure: those of its row, then those of its column. */
function printed(format: Format): Map<string, string[]> {
  const places = format.tables.flatMap(placesOf)
  return new Map(places.map(({ id, row, column }) => [id, [...labelsOf(row), ...labelsOf(column)]]))
}

function faultsOf(heard: readonly Heard[], expected: ReadonlyMap<string, string[]>): string[] {
  return heard.flatMap(({ id, byPlace, byId }) => {
    const right = (expected.get(id) ?? []).join(' > ')
    return [byPlace, byId]
      .map((names) => names.join(' > '))
      .filter((names) => names !== right)
      .map((names) => `${id}: heard ${names}, printed ${right}`)
  })
}

describe.each(formats)('the tables of $edition', (format) => {
  const expected = printed(format)

  test.each([true, false])('are heard as they are printed, with script %s', async (hasScript) => {
    const { page } = await visit(reportOf(format), { javaScriptEnabled: hasScript })
    const heard = await heardFigures(page)
    expect(heard.map(({ id }) => id)).toEqual([...expected.keys()])
    expect(faultsOf(heard, expected)).toEqual([])
    for (const { name } of heard) expect(name).toMatch(/^(?:[\d.]+|空|\/)(?: ≠ \d+)?$/)
  })

  test('are heard so too when zero rows are folded and one column is chosen', async () => {
    const { page } = await visit(reportOf(format), { viewport: { width: 360, height: 800 } })
    const bar = page.locator('#requests .table-bar')
    await bar.getByRole('button', { name: /^收起 \d+ 行/ }).click()
    await bar.getByRole('combobox').selectOption({ index: 1 })
    const heard = (await heardFigures(page)).filter(({ id }) => id.startsWith('requests.'))
    expect(heard.length).toBeGreaterThan(5)
    expect(heard.every(({ id }) => id.endsWith('.total'))).toBe(true)
    expect(faultsOf(heard, expected)).toEqual([])
  })
})

test('a heading with more in it than is printed, or of the wrong kind, is found', async () => {
  const [format] = formats
  if (!format) throw new Error('no edition')
  const { page } = await visit(reportOf(format))
  await page.evaluate(() => {
    document.querySelector('#requests .column:not(.group)')?.append('注')
    document.querySelector('#review th.column')?.setAttribute('scope', 'row')
  })
  const faults = faultsOf(await heardFigures(page), printed(format))
  expect(faults.some((fault) => fault.includes('自然人注'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('review.'))).toBe(true)
})
