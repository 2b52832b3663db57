/** The wide table as others read it: DuckDB finds in it what the reports' own data say. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { parquetOf } from '../../../src/publish/wide-table/parquet.ts'
import type { ReportJson } from '../../../src/report/data/json.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { ruleColumn, wideColumns, type WideRow } from '../../../src/report/wide/columns.ts'
import { figureColumns, figureVector } from '../../../src/report/wide/figure-columns.ts'
import { wideParts } from '../../../src/report/wide/parts.ts'
import { aFolder } from '../../a-content-folder.ts'
import { figuresOf } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'
import { fixtureSite } from '../../site.ts'

type Row = Readonly<Record<string, unknown>>

/** What DuckDB answers. */
async function ask(question: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(question)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The figure at an id in a report's own data; undefined where its form has none. */
function figureIn({ tables }: ReportJson, id: string): unknown {
  let node: unknown = tables
  for (const key of id.split('.')) node = (node as Record<string, unknown> | undefined)?.[key]
  return node
}

/** What a row of the table says of a figure, blank and “/” taken from their own columns. */
function saidOf(row: Row, id: string): unknown {
  const has = (name: string): boolean =>
    (row[name] as string | null)?.split(' ').includes(id) ?? false
  if (has('blank')) return null
  if (has('not_applicable')) return '/'
  return row[id] ?? undefined
}

describe('the table of the site', () => {
  let site = ''
  let rows: Row[] = []
  let reports: ReportJson[] = []

  beforeAll(async () => {
    site = await fixtureSite('sub-path')
    rows = await ask(`select * from '${site}/data/reports.parquet'`)
    reports = JSON.parse(readFileSync(join(site, 'data/all.json'), 'utf8')) as ReportJson[]
  })

  test('has a row for each report, in the order of the other data files', () => {
    expect(rows.map(({ organ, year }) => `${String(organ)}-${String(year)}`)).toEqual(
      reports.map(({ id }) => id),
    )
    expect(Object.keys(rows[0] ?? {})).toEqual(wideColumns.map(({ name }) => name))
  })

  test('says of the organ, the day and the page what the report says', () => {
    for (const [at, { organ, year, edition, title, published }] of reports.entries())
      expect(rows[at]).toMatchObject({
        organ: organ.id,
        organ_name: organ.name,
        type: organ.type,
        region_code: organ.regionCode,
        edition,
        title,
        published,
        address: `/zwgk/nianbao/reports/${organ.id}/${year}/`,
      })
  })

  test('has every figure of every report, and none that is not in its form', () => {
    let numbers = 0
    for (const [at, report] of reports.entries())
      for (const { id } of figureColumns) {
        const due = figureIn(report, id)
        expect(saidOf(rows[at] ?? {}, id), `${report.id} ${id}`).toBe(
          typeof due === 'object' && due !== null ? undefined : due,
        )
        if (typeof due === 'number') numbers += 1
      }
    expect(numbers).toBeGreaterThan(500)
  })

  test('counts what each rule has to say', () => {
    for (const [at, { findings }] of reports.entries()) {
      const counts = new Map<string, number>()
      for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
      const said = Object.entries(rows[at] ?? {}).filter(
        ([name, count]) => name.startsWith(ruleColumn('')) && count !== 0,
      )
      expect(Object.fromEntries(said)).toEqual(
        Object.fromEntries([...counts].map(([rule, count]) => [ruleColumn(rule), count])),
      )
    }
  })
})

/** Rows of two organs, newest year first, with cells of every kind. */
function someRows(): WideRow[] {
  const random = randomFrom(11)
  const years = [2023, 2022, 2021, 2020]
  return years.flatMap((year) =>
    ['jia', 'yi'].map((id): WideRow => {
      const format = formats.findLast(({ firstYear }) => firstYear <= year) ?? formats[0]
      if (!format) throw new Error('no edition')
      const written = Object.entries(randomFigures(format, random)).map(([cell, text]) => {
        return [cell, ['空', '/'][Math.floor(random() * 20)] ?? text] as const
      })
      const name = `示例${id}镇`
      return {
        organ: { id, name, shortName: name, aliases: [], type: '镇' },
        year,
        edition: format.edition,
        title: `${name}${year}年`,
        published: id === 'jia' ? `${year + 1}-01-20` : null,
        daysLate: id === 'jia' ? 0 : null,
        address: `/reports/${id}/${year}/`,
        figures: figureVector(figuresOf(format, Object.fromEntries(written))),
        counts: { 'carry-over': year - 2020 },
      }
    }),
  )
}

describe('a table in a file a year', () => {
  test('is one table to DuckDB, the same as in one file', async () => {
    const folder = await aFolder()
    const rows = someRows()
    const put = (path: string, own: readonly WideRow[], isOfYear: boolean): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), parquetOf(own, isOfYear))
    }
    const parts = wideParts(rows, rows.length - 1)
    expect(parts.map(({ path }) => path)).toEqual(
      [2023, 2022, 2021, 2020].map((year) => `reports/year=${year}/part.parquet`),
    )
    for (const { path, years } of parts)
      put(
        path,
        rows.filter(({ year }) => years.includes(year)),
        true,
      )
    for (const { path } of wideParts(rows, rows.length)) put(path, rows, false)
    expect(readdirSync(folder).sort()).toEqual(['reports', 'reports.parquet'])
    const order = 'order by year desc, organ'
    const all = await ask(
      `select * from read_parquet('${folder}/reports/*/*.parquet', hive_partitioning = true) ${order}`,
    )
    const together = await ask(`select * from '${folder}/reports.parquet' ${order}`)
    expect(all.map((row) => ({ ...row, year: Number(row['year']) }))).toEqual(together)
    expect(together).toHaveLength(rows.length)
    expect(together.map((row) => row[ruleColumn('carry-over')])).toEqual(
      rows.map(({ year }) => year - 2020),
    )
    const [late] = await ask(
      `select count(*)::int as rows, sum(case when year = 2021 then 1 else 0 end)::int as own
       from read_parquet('${folder}/reports/*/*.parquet', hive_partitioning = true)`,
    )
    expect(late).toEqual({ rows: 8, own: 2 })
  })

  test('same rows are the same bytes', () => {
    expect(parquetOf(someRows())).toEqual(parquetOf(someRows()))
  })
})
