import { describe, expect, it } from 'vitest'
import { figureJson, figureWord } from '../../../src/report/figures.ts'
import { withOneRow } from '../../../src/report/one-row.ts'
import { organCsv, organJson } from '../../../src/report/series/files.ts'
import { isAlwaysZero, seriesOf } from '../../../src/report/series/series.ts'
import { kindOf, placesOf, type Format } from '../../../src/report/spec.ts'
import { csvRows } from '../../../src/sheet/csv-rows.ts'
import { aReport, format2019, format2021 } from '../../a-report.ts'
import { randomFrom } from '../../random-figures.ts'

const random = randomFrom(10)
const oneRow = withOneRow(format2021, ['requests.outcomes.otherHandling'])

/** Any figure at all: sums do not matter here, and a few rows are 0 throughout. */
function written(format: Format): Record<string, string> {
  const words = ['0', '空', '/', '7', '13810']
  return Object.fromEntries(
    format.tables.flatMap(placesOf).map((place) => {
      const word = words[Math.floor(random() * words.length)] ?? '0'
      if (place.row.path.includes('stateSecret')) return [place.id, '0']
      return [place.id, kindOf(place) === 'signed' && word === '7' ? '-7' : word]
    }),
  )
}

const forms: readonly (readonly [number, Format])[] = [
  [2019, format2019],
  [2020, format2019],
  [2021, format2021],
  [2023, oneRow],
  [2024, format2021],
]
const reports = forms.map(([year, format]) => aReport(written(format), { format, year }))
const bands = seriesOf(reports)
const rows = bands.flatMap((band) => band.rows)

describe('seriesOf(reports)', () => {
  it('has every figure of every report once, and nothing where a form has no such figure', () => {
    const ids = new Set(reports.flatMap(({ figures }) => [...figures.keys()]))
    expect(ids.size).toBeGreaterThan(220)
    expect(rows.map(({ place }) => place.id).sort()).toEqual([...ids].sort())
    for (const { place, figures } of rows)
      expect(figures).toEqual(reports.map((report) => report.figures.get(place.id)))
  })

  it('says of each which editions have it', () => {
    for (const { place, editions } of rows) {
      const own = reports.filter(({ figures }) => figures.has(place.id))
      expect(editions).toEqual([...new Set(own.map(({ format }) => format.edition))].sort())
    }
  })

  it('keeps the rows of a table together, and those of one name', () => {
    for (const key of [
      rows.map(({ place }) => place.table.id),
      bands.flatMap(({ label, table, rows: own }) =>
        own.map(({ place }) => `${table.id} ${label} ${place.row.path}`),
      ),
    ])
      expect(key.filter((one, at) => one !== key[at - 1])).toEqual([...new Set(key)])
  })

  it('calls a figure always 0 only if no report has it blank, “/” or counted', () => {
    const zero = rows.filter(isAlwaysZero)
    expect(zero.length).toBeGreaterThan(5)
    for (const { figures } of zero)
      expect(new Set(figures.map((figure) => figure?.text ?? '0'))).toEqual(new Set(['0']))
    const blank = { state: 'blank', value: null, text: '' } as const
    for (const row of zero) expect(isAlwaysZero({ ...row, figures: [blank] })).toBe(false)
  })
})

describe('the files of an organ', () => {
  const organ = {
    id: 'shili',
    name: '示例镇人民政府',
    shortName: '示例镇',
    aliases: [],
    type: '镇',
  }
  const listed = reports.map(({ year, format, title }) => {
    return { year, edition: format.edition, title, published: null, daysLate: null }
  })

  it('hold as JSON what the reports hold, blank, 0 and “/” apart', () => {
    const { figures } = organJson(organ, listed, bands)
    for (const report of reports)
      for (const [id, figure] of report.figures)
        expect(figures[id]?.[String(report.year)]).toBe(figureJson(figure))
    const cells = Object.values(figures).flatMap((one) => Object.values(one))
    expect(cells).toHaveLength(reports.reduce((sum, one) => sum + one.figures.size, 0))
  })

  it('hold the same as CSV, a line a figure and a column a year', () => {
    const [head = [], ...lines] = csvRows(organCsv(reports, bands))
    expect(head.slice(5)).toEqual(reports.map(({ year }) => String(year)))
    expect(lines).toHaveLength(rows.length)
    for (const [id = '', , , , , ...cells] of lines)
      expect(cells).toEqual(
        reports.map(({ figures }) => {
          const figure = figures.get(id)
          return figure ? figureWord(figure) : '—'
        }),
      )
  })
})
