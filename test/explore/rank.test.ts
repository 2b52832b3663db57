import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/explore/condition.ts'
import { rank, type ReportRow } from '../../src/explore/rank.ts'
import type { Sort, View } from '../../src/explore/view.ts'

function report(organ: string, year: number, value: Value): ReportRow {
  const about = { organ, name: organ, type: '镇', region: '', address: '', whole: undefined }
  return { ...about, year, value }
}

function ranked(values: readonly Value[], sort: Sort): string[] {
  const view: View = {
    ...{ figure: 'requests.received.total', years: [2021], type: '', region: '' },
    ...{ where: undefined, sort },
  }
  const reports = values.map((value, at) => report(`示例${at}`, 2021, value))
  return rank(reports, view).rows.map(({ values: [value] }) => String(value))
}

describe('the rows of a view', () => {
  const values = [3, null, -2, '/', 0] as const

  test.each([
    [true, ['3', '0', '-2', '/', 'null']],
    [false, ['-2', '0', '3', '/', 'null']],
  ])('come by size, and what has no number last, downwards: %s', (isDescending, order) => {
    expect(ranked(values, { key: 'value', isDescending })).toEqual(order)
  })

  test('add up and change to the last decimal', () => {
    const view: View = {
      ...{ figure: 'proactive.fees.amount', years: [2022, 2021], type: '', region: '' },
      ...{ where: undefined, sort: { key: 'value', isDescending: true } },
    }
    const reports = [
      ...[report('示例甲', 2021, 0.1), report('示例甲', 2022, 0.3)],
      ...[report('示例乙', 2021, 0.2), report('示例乙', 2022, 0.1)],
    ]
    const { rows, totals } = rank(reports, view)
    expect(totals).toEqual([0.4, 0.3])
    expect(rows.map(({ change }) => change)).toEqual([0.2, -0.1])
  })
})
