import { describe, expect, test } from 'vitest'
import { grouped, groupedIn } from '../../src/report/grouped.ts'
import { headlineOf, summaryOf } from '../../src/report/summary.ts'
import { figuresOf, format2021 } from '../a-report.ts'

describe('digits in groups', () => {
  test.each([0, 7, 999, 1000, 13_810, 100_000, 1_234_567, Number.MAX_SAFE_INTEGER, 1234.5, -1234])(
    'are those of the language: %d',
    (number) => {
      const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 })
      expect(grouped(number)).toBe(format.format(number))
    },
  )

  test.each([
    ['上一年有效 12345 件，加 100000 件', '上一年有效 12,345 件，加 100,000 件'],
    ['正文写“12345件”，表里却是 54321 件', '正文写“12345件”，表里却是 54,321 件'],
    ['2021 年，2022-01-20，金额 12345.50', '2021 年，2022-01-20，金额 12,345.50'],
    ['电话 05338180000，文号 20220001000000000001', '电话 05338180000，文号 20220001000000000001'],
    ['“先“后 12345', '“先“后 12,345'],
    ['国办公开办函〔2021〕30号，abc12345', '国办公开办函〔2021〕30号，abc12345'],
  ])('in a sentence are those of long numbers that it does not quote: %s', (said, shown) => {
    expect(groupedIn(said)).toBe(shown)
  })

  test('stand in the summary of a report', () => {
    const figures = figuresOf(format2021, {
      'requests.received.total': '123456',
      'requests.carriedIn.total': '1234',
      'requests.outcomes.granted.total': '65432',
      'requests.outcomes.partlyGranted.total': '11111',
      'requests.outcomes.total.total': '100000',
      'requests.carriedOut.total': '24690',
      'review.reconsideration.total': '12345',
      'review.litigationDirect.total': '54321',
    })
    expect(summaryOf(headlineOf(figures))).toBe(
      '全年新收政府信息公开申请 123,456 件，上年结转 1,234 件；办结 100,000 件，其中予以公开 65,432 件、部分公开 11,111 件；结转下年 24,690 件；行政复议 12,345 件，行政诉讼 54,321 件。',
    )
  })
})
