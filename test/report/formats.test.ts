import { describe, expect, it } from 'vitest'
import { concerns } from '../../src/report/balances.ts'
import { formatInForce, formats, yearsOf } from '../../src/report/formats/index.ts'
import { labelKey } from '../../src/report/labels.ts'
import { leaves, nameOf, placesOf, type Heading } from '../../src/report/spec.ts'

/** Cells of each table, as the two notices print them. */
const CELLS: Record<string, Record<string, number>> = {
  2019: { proactive: 22, requests: 161, review: 15 },
  2021: { proactive: 10, requests: 175, review: 15 },
}

function siblings(headings: readonly Heading[]): Heading[][] {
  const keyed = headings.flatMap((one) => (one.key === undefined ? (one.children ?? []) : [one]))
  return [keyed, ...keyed.flatMap((one) => (one.children ? siblings(one.children) : []))]
}

describe.each(formats)('edition $edition', (format) => {
  it('has as many cells as the notice prints', () => {
    const cells = format.tables.map((table) => [table.id, placesOf(table).length])
    expect(Object.fromEntries(cells)).toEqual(CELLS[format.edition])
  })

  it('gives every figure an id of its own', () => {
    const ids = format.tables.flatMap(placesOf).map((place) => place.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('writes ids in English and names without the printed number', () => {
    for (const { id, row } of format.tables.flatMap(placesOf)) {
      expect(id).toMatch(/^[A-Za-z]+(\.[A-Za-z]+)+$/)
      for (const name of row.names) expect(name).not.toMatch(/^[（(\d]|、$/)
    }
  })

  it('has no two headings beside each other that read alike after normalising', () => {
    for (const table of format.tables)
      for (const group of siblings(table.bands.flatMap((band) => band.rows))) {
        const keys = group.map((heading) => labelKey(nameOf(heading)))
        expect(new Set(keys).size).toBe(keys.length)
      }
  })

  it('has balances that name headings of their table', () => {
    for (const table of format.tables)
      for (const balance of table.balances)
        expect(
          table.bands.some((band) => concerns(balance, band)),
          balance.id,
        ).toBe(true)
  })

  it('holds each table in one of its sections', () => {
    const numbers = format.sections.map((section) => section.number)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
    for (const table of format.tables) expect(numbers).toContain(table.section)
  })
})

describe('formatInForce(year)', () => {
  it.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ])('is, for %i, the edition %s', (year, edition) => {
    expect(formatInForce(year)?.edition).toBe(edition)
  })
})

it('yearsOf(format) tells for which years an edition is prescribed', () => {
  expect(formats.map(yearsOf)).toEqual(['2019、2020 年', '2021 年起'])
})

it('has one section about problems and one about other matters in each edition', () => {
  for (const { sections } of formats)
    expect(sections.flatMap(({ about }) => about ?? []).sort()).toEqual(['other', 'problems'])
})

it('explains the rows a lay reader would not understand', () => {
  const rows = formats.flatMap((format) =>
    format.tables.flatMap((table) => table.bands.flatMap((band) => leaves(band.rows))),
  )
  const hard = /三类内部事务|四类过程性|三安全一稳定|行政查询事项|执法案卷/
  const found = rows.filter((row) => hard.test(row.heading.label))
  expect(found.length).toBe(5 * formats.length)
  for (const row of found) expect(row.heading.explain).toBeTruthy()
})
