import { expect, test } from 'vitest'
import { formats } from '../../../src/report/formats/index.ts'
import { tableFigures } from '../../../src/publish/exact-index/table-figures.ts'

const [older, newer] = [formats[0]?.edition ?? '', formats.at(-1)?.edition ?? '']

function yearOf(id: string, reports: Parameters<typeof tableFigures>[0]): number | undefined {
  return tableFigures(reports).find((figure) => figure.id === id)?.year
}

test('a figure has the newest year of a report whose form has it', () => {
  const reports = [2021, 2023, 2022].map((year) => ({ edition: newer, year }))
  expect(yearOf('requests.received.total', reports)).toBe(2023)
  expect(yearOf('requests.received.total', [...reports, { edition: older, year: 2020 }])).toBe(2023)
})

test('a figure that only an older form has leads to the reports of that form', () => {
  const reports = [
    { edition: older, year: 2019 },
    { edition: older, year: 2020 },
    { edition: newer, year: 2023 },
  ]
  const alone = tableFigures(reports).filter(({ year }) => year === 2020)
  expect(alone.length).toBeGreaterThan(0)
  expect(tableFigures(reports.slice(2)).find(({ id }) => id === alone[0]?.id)?.year).toBeUndefined()
})

test('without reports no figure has a year', () => {
  expect(tableFigures([]).every(({ year }) => year === undefined)).toBe(true)
})
