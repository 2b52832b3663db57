/** The rankings against the reports' own JSON, read and sorted here without the portal's code. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../random-figures.ts'
import { fixtureSite } from '../../site.ts'

interface Data {
  readonly organ: { readonly id: string }
  readonly year: number
  readonly tables: Readonly<Record<string, unknown>>
}

const DRAWS = 400
let site = ''
let reports: Data[] = []
let ids: string[] = []

function valueAt({ tables }: Data, id: string): unknown {
  return id
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], tables)
}

function figureIds(at: unknown, path: string): string[] {
  if (typeof at !== 'object' || at === null) return [path]
  return Object.entries(at).flatMap(([key, below]) =>
    figureIds(below, path === '' ? key : `${path}.${key}`),
  )
}

beforeAll(async () => {
  site = await fixtureSite('root')
  const names = readdirSync(join(site, 'reports'), { recursive: true, encoding: 'utf8' })
  reports = names
    .filter((name) => /\d{4}\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(site, 'reports', name), 'utf8')) as Data)
  ids = [...new Set(reports.flatMap(({ tables }) => figureIds(tables, '')))]
})

const page = (id: string, year: number): string =>
  readFileSync(join(site, 'figures', id, String(year), 'index.html'), 'utf8')

describe('a figure over the reports of a year', () => {
  it('is ranked as a few lines over the JSON rank it', () => {
    const random = randomFrom(11)
    const draw = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    let listed = 0
    for (let step = 0; step < DRAWS; step += 1) {
      const { year, tables } = draw(reports)
      const id = draw(figureIds(tables, ''))
      const own = reports.filter((one) => one.year === year)
      const numbers = own.flatMap((one) => {
        const value = valueAt(one, id)
        return typeof value === 'number' && value !== 0 ? [[one.organ.id, value] as const] : []
      })
      const html = page(id, year)
      const rows = [
        ...html.matchAll(
          /<tr><td>(\d+)<\/td><th scope="row"><a href="[^"]*organs\/([^/]+)\/".*?<a href="([^"]*)">([^<]*)<\/a>/g,
        ),
      ]
      const values = rows.map(([, , , , value = '']) => Number(value.replaceAll(',', '')))
      expect(new Map(rows.map(([, , organ], at) => [organ, values[at]])), `${id} ${year}`).toEqual(
        new Map(numbers),
      )
      expect(values).toEqual(values.toSorted((one, other) => other - one))
      for (const [, rank, organ, href, value = ''] of rows) {
        const more = own.filter(
          (one) => Number(valueAt(one, id)) > Number(value.replaceAll(',', '')),
        )
        expect(Number(rank)).toBe(more.length + 1)
        expect(href).toContain(`reports/${organ}/${year}/#${id}`)
      }
      const blanks = own.filter((one) => valueAt(one, id) === null).length
      expect(html.includes(`<dt>空</dt><dd>${blanks} 份`)).toBe(blanks > 0)
      expect(html).toContain(`explore/?figure=${id}&amp;year=${year}"`)
      listed += rows.length
    }
    expect(listed).toBeGreaterThan(30)
  })

  it('has a page for every figure of every report', () => {
    expect(ids.length).toBeGreaterThan(150)
    for (const report of reports)
      for (const id of figureIds(report.tables, '')) expect(page(id, report.year)).toContain('<h1>')
  })

  it('stands in the file of its table as in the JSON', () => {
    const years = [...new Set(reports.map(({ year }) => year))]
    for (const year of years)
      for (const table of ['proactive', 'requests', 'review']) {
        const text = readFileSync(join(site, 'figures', table, `${year}.csv`), 'utf8')
        const [, ...lines] = text.trimEnd().split('\r\n')
        const own = reports.filter((one) => one.year === year)
        expect(lines).toHaveLength(own.length)
        for (const line of lines) {
          const cells = line.split(',')
          const report = own.find(({ organ }) => organ.id === cells[0])
          const all = figureIds(report?.tables[table], table)
          const expected = all
            .map((id) => report && valueAt(report, id))
            .map((one) => (one === null ? '空' : String(one as number | string)))
          expect(
            cells
              .slice(5)
              .filter((one) => one !== '—')
              .sort(),
          ).toEqual(expected.sort())
        }
      }
  })
})
