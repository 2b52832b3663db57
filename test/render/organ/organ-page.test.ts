import { describe, expect, it } from 'vitest'
import { addressesBelow } from '../../../src/render/addresses.ts'
import { barChart } from '../../../src/render/organ/bar-chart.ts'
import { organPage } from '../../../src/render/organ/organ-page.ts'
import { readFigure } from '../../../src/report/figures.ts'
import { aReport, format2019, format2021 } from '../../a-report.ts'

const at = addressesBelow('/nianbao/')
const organ = {
  id: 'shili',
  name: '示例镇<人民政府>',
  shortName: '示例镇',
  aliases: [],
  type: '镇',
  parent: 'shilixian',
  parentName: '示例县人民政府',
}
const received = 'requests.received.total'
const reports = [
  aReport(
    { [received]: '3', 'requests.received.business': '空' },
    { format: format2019, year: 2020 },
  ),
  aReport({ [received]: '13810' }, { format: format2021, year: 2021, published: '2022-02-05' }),
  aReport({ [received]: '/' }, { format: format2021, year: 2023 }),
]
const below = [{ id: 'yi', name: '乙所', shortName: '乙所', places: { shortName: '示例县' } }]
const { main } = organPage({ organ, reports, children: below, at })

/** The cells of a figure's row. */
function cells(id: string): string[] {
  const row = new RegExp(`<tr id="${id}">(.*?)</tr>`).exec(main)?.[1] ?? ''
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text ?? '')
}

describe('organPage(shown)', () => {
  it('shows a figure that was not always 0 through the years, as it is printed', () => {
    expect(cells(received)).toEqual(['3', '13810', '/'])
    expect(cells('requests.received.business')).toEqual(['空', '0', '0'])
  })

  it('names a figure that was always 0 where it can be opened, and shows no row of it', () => {
    expect(cells('requests.received.research')).toEqual([])
    expect(main).toMatch(/<details[^]*<span id="requests.received.research">[^]*<\/details>/)
  })

  it('marks where the form changes, and says it in words', () => {
    expect(main).toContain('2021 年的报告改用 2021 年版格式')
    expect(main).toMatch(/<th scope="colgroup" colspan="2" class="break">2021 年版/)
  })

  it('says which years have no report, how late one was, and who stands above and below', () => {
    expect(main).toContain('本站没有收录 2022 年的报告')
    expect(main).toContain('逾期 5 天')
    expect(main).toContain('<a href="/nianbao/organs/shilixian/">示例县人民政府</a>')
    expect(main).toContain('<a href="/nianbao/organs/yi/">乙所（示例县）</a>')
    expect(main).toContain('示例镇&lt;人民政府&gt;')
  })

  it('lists what was corrected, and where', () => {
    const correction = { day: '2022-03-02', place: '依申请公开.本年新收', before: '0', after: '3' }
    const corrected = [aReport({ [received]: '3' }, { corrections: [correction] })]
    const text = organPage({ organ, reports: corrected, children: [], at }).main
    expect(text).toContain('</a>：依申请公开 · 本年新收：原为 0，改为 3</li>')
    expect(main).not.toContain('更正')
  })

  it('has no style of its own anywhere, and says of an organ without a report that it has none', () => {
    expect(main).not.toMatch(/\sstyle=|<style|<script/)
    const none = organPage({ organ, reports: [], children: [], at }).main
    expect(none).toContain('本站没有收录这个机关的报告')
    expect(none).not.toContain('历年数字')
  })
})

describe('barChart(chart)', () => {
  const bars = [
    { year: 2020, figure: readFigure('13810', 'count') },
    { year: 2021, figure: readFigure('空', 'count') },
    { year: 2023, figure: readFigure('6905', 'count') },
    { year: 2024, figure: undefined },
  ]
  const chart = barChart({ id: 'x', name: '甲', unit: '件', bars, breaks: [2021] }).text

  it('draws bars as high as their figures, none for what is no number', () => {
    const heights = [...chart.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, one]) =>
      Number(one),
    )
    expect(heights).toHaveLength(2)
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2)
  })

  it('says all of it in words, blank and absent apart, and keeps a place for a year without a report', () => {
    expect(chart).toContain('2020 年 13,810；2021 年空着；2023 年 6,905；2024 年的报告没有这一项。')
    expect(chart).toContain('>2022</text>')
  })
})
