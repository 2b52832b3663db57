import { describe, expect, it } from 'vitest'
import { checkSheet } from '../../src/render/check-sheet.ts'
import { statutoryTable } from '../../src/render/statutory-table.ts'
import { checkBalances } from '../../src/report/balances.ts'
import { checkReport } from '../../src/report/checks.ts'
import { reportJson } from '../../src/report/data/json.ts'
import { reportJsonSchema } from '../../src/report/schema/json-schema.ts'
import { oneRowGroups, withOneRow } from '../../src/report/one-row.ts'
import type { Report } from '../../src/report/report.ts'
import { tidyColumns, tidyLines } from '../../src/report/data/tidy.ts'
import { parseReport } from '../../src/text/report-text.ts'
import { format2019, format2021, reportText, type Written } from '../a-report.ts'

const GROUP = 'requests.outcomes.otherHandling'
const oneRow = withOneRow(format2021, [GROUP])
const organ = { id: 'shili', name: '示例镇', shortName: '示例镇', aliases: [], type: '镇' }

function read(figures: Written = {}): Report {
  const { report, problems } = parseReport(reportText({ format: oneRow, figures }), 'x.md')
  if (!report) throw new Error(JSON.stringify(problems))
  return report
}

const sound: Written = Object.fromEntries(
  ['received', 'outcomes.otherHandling', 'outcomes.total'].flatMap((row) => [
    [`requests.${row}.business`, '4'],
    [`requests.${row}.total`, '4'],
  ]),
)

describe('其他处理 in the 2021 edition, printed as one row', () => {
  it('is the one group that may be, and is the same edition each time it is asked for', () => {
    expect(oneRowGroups(format2021).map(({ id }) => id)).toEqual([GROUP])
    expect(oneRowGroups(format2019)).toEqual([])
    expect(withOneRow(format2021, [GROUP])).toBe(oneRow)
    expect(withOneRow(format2021, [])).toBe(format2021)
  })

  it('is read from a list, under the printed label too', () => {
    const { format, figures } = read(sound)
    expect(format).toBe(oneRow)
    expect(figures.get(`${GROUP}.business`)?.value).toBe(4)
    expect([...figures.keys()].filter((id) => id.startsWith(GROUP))).toHaveLength(7)
    const text = reportText({ format: oneRow }).replace('其他处理:', '（六）其他处理:')
    expect(parseReport(text, 'x.md').report?.format).toBe(oneRow)
  })

  it('counts as the group in the balances', () => {
    const failing = (written: Written): number =>
      checkBalances(oneRow, read(written).figures).filter(({ verdict }) => verdict === 'fails')
        .length
    expect(failing(sound)).toBe(0)
    expect(failing({ ...sound, [`${GROUP}.business`]: '3' })).toBe(2)
    expect(checkReport(read(sound))).toEqual([])
  })

  it('is published as one row, which the schema allows', () => {
    const json = reportJson(read(sound), organ, [])
    expect(json.tables['requests']).toMatchObject({ outcomes: { otherHandling: { business: 4 } } })
    expect(reportJsonSchema().safeParse(json).success).toBe(true)
    const [table, row] = (['table', 'row'] as const).map((name) =>
      tidyColumns.findIndex((column) => column.name === name),
    ) as [number, number]
    const rows = tidyLines(read(sound), organ)
      .split('\r\n')
      .map((line) => line.split(','))
      .map((fields) => `${fields[table]}.${fields[row]}`)
    expect(rows.filter((row) => row.startsWith(GROUP))).toEqual(Array(7).fill(GROUP))
  })

  it('is one row on the page, and the page says so', () => {
    const { format, figures } = read(sound)
    const table = format.tables.find(({ id }) => id === 'requests')
    if (!table) throw new Error('no table')
    const cells = statutoryTable(table, '', figures, []).text.match(
      /<td id="[^"]*otherHandling[^>]*>\d/gu,
    )
    expect(cells?.map((cell) => cell.at(-1))).toEqual(['0', '4', '0', '0', '0', '0', '4'])
    const sheet = checkSheet({ table, figures, results: [], accepted: [] })
    expect(sheet.text).toContain('原表把“其他处理”印作一行，没有分项')
  })
})
