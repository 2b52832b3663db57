import { describe, expect, it } from 'vitest'
import { readReportFile } from '../../src/reader/report-file.ts'
import type { Finding } from '../../src/report/finding.ts'
import { aFolderWith } from '../a-content-folder.ts'
import { format2019, reportText, sixSections } from '../a-report.ts'

const NAME = 'reports/shili/2021.md'
const ORGANS = new Set(['shili'])

async function read(text: string | Buffer): Promise<readonly Finding[]> {
  return (await readReportFile(await aFolderWith(text), NAME, ORGANS)).findings
}

async function first(text: string | Buffer): Promise<string> {
  const [found, ...others] = await read(text)
  expect(others).toEqual([])
  return `${found?.line}:${found?.column} ${found?.rule} ${found?.message}`
}

describe('a report file of the right shape', () => {
  it('is read to figures by id, as printed', async () => {
    const figures = {
      'requests.received.total': '空',
      'proactive.fees.amount': '2.020',
      'review.reconsideration.total': '/',
    }
    const { report } = await readReportFile(
      await aFolderWith(reportText({ figures })),
      NAME,
      ORGANS,
    )
    expect(report?.figures.size).toBe(200)
    expect(report?.figures.get('proactive.fees.amount')?.text).toBe('2.020')
    expect(report?.figures.get('requests.received.total')?.state).toBe('blank')
    expect(report?.figures.get('review.reconsideration.total')?.state).toBe('na')
  })

  it('may use the printed label, another spelling, Windows line ends and a byte order mark', async () => {
    const text = reportText()
      .replace('    不予公开:', '    （三）不予公开:')
      .replace('危及“三安全一稳定”:', '3. 危及三安全一稳定:')
      .replace('  本年新收:', '  一、本年新收政府信息公开申请数量:')
    expect(await read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  it('signs changes and has procurement in the 2019 edition', async () => {
    const figures = { 'proactive.licences.change': '-4', 'proactive.procurement.amount': '52.15' }
    const text = reportText({ format: format2019, year: 2021, figures })
    const { report, findings } = await readReportFile(await aFolderWith(text), NAME, ORGANS)
    expect(findings).toEqual([])
    expect(report?.figures.get('proactive.licences.change')?.value).toBe(-4)
  })
})

describe('a report file of the wrong shape', () => {
  it('names the row whose figures are too few, on its line', async () => {
    const text = reportText().replace(
      '予以公开: [0, 0, 0, 0, 0, 0, 0]',
      '予以公开: [0, 0, 0, 0, 0, 0]',
    )
    expect(await first(text)).toBe(
      '17:5 row-width “依申请公开 · 办理结果 · 予以公开”应有 7 个数，实有 6 个。',
    )
  })

  it.each([
    ['010', '写着“010”'],
    ['1_000', '写着“1_000”'],
    ['12:30', '写着“12:30”'],
    ['no', '写着“no”'],
    ['１', '写着“１”'],
    ['1.5', '写着“1.5”'],
    ["''", '什么也没有写'],
  ])('takes no %s for a figure', async (word, shown) => {
    const text = reportText({ figures: { 'requests.carriedIn.business': word } })
    expect(await first(text)).toContain(
      `15:13 figure “依申请公开 · 上年结转，商业企业”这一格${shown}`,
    )
  })

  it('names a missing row, an unknown row and a misspelt key', async () => {
    const text = reportText().replace('    部分公开:', '    部份公开:')
    const found = await read(text)
    expect(found.map((one) => `${one.rule} ${one.message}`)).toEqual([
      'key-missing 缺“依申请公开 · 办理结果 · 部分公开”这一项。',
      'key-unknown “部份公开”：“依申请公开 · 办理结果”下面没有这一项。',
    ])
    expect(found[1]?.excerpt).toContain('部份公开')
  })

  it('reports every fault at once', async () => {
    const text = reportText({
      year: 2021,
      title: '""',
      head: '公布日期: 2022-02-30\n来源: javascript:alert(1)\n叙述: 抄写\n',
    })
    expect((await read(text)).map((one) => `${one.line} ${one.rule}`)).toEqual([
      '5 text',
      '6 text',
      '7 text',
      '8 text',
    ])
  })

  it.each([
    ['格式: 2021', '格式: 2027', '4:1 edition 没有“2027”这一版格式。'],
    ['机关: shili', '机关: bieren', undefined],
    ['年度: 2021', '年度: 21', '3:1 text “年度”写着“21”，不合要求。'],
  ])('refuses %s written as %s', async (right, wrong, message) => {
    const found = await read(reportText().replace(right, wrong))
    if (message)
      expect(`${found[0]?.line}:${found[0]?.column} ${found[0]?.rule} ${found[0]?.message}`).toBe(
        message,
      )
    else expect(found.map((one) => one.rule)).toEqual(['file-place', 'organ-unknown'])
  })

  it('marks a balance that fails at the figure that mends it, where there is one', async () => {
    const text = reportText({ figures: { 'requests.outcomes.granted.other': '1' } })
    expect(
      (await read(text)).map((one) => `${one.line}:${one.column} ${one.rule} ${one.path}`),
    ).toEqual([
      '17:27 requests-outcomes requests.outcomes.granted.other',
      '17:27 requests-total requests.outcomes.granted.other',
    ])
  })
})

describe('原文如此', () => {
  const head =
    '原文如此:\n  - 规则: review-total\n    位置: 复议诉讼.行政复议\n    说明: 原表印为 0，照录。\n'
  const figures = { 'review.reconsideration.upheld': '11' }

  it('lets a failing balance stand, with its reason', async () => {
    const found = await read(reportText({ figures, head }))
    expect(found.map((one) => [one.rule, one.accepted])).toEqual([
      ['review-total', '原表印为 0，照录。'],
    ])
  })

  it('is stale once the figure is put right', async () => {
    expect(await first(reportText({ head }))).toContain('7:5 accepted-stale')
  })

  it('wants a rule, a place and a reason', async () => {
    const text = reportText({ figures, head: head.replace('    说明: 原表印为 0，照录。\n', '') })
    expect((await read(text)).map((one) => `${one.line} ${one.rule}`)).toEqual(['7 key-missing'])
  })
})

describe('the narrative', () => {
  it('is cut into sections by the wording of their headings', async () => {
    const body = sixSections
      .replace('## 一、总体情况', '## 1、 政府信息公开总体情况')
      .replace(/## 二[^]*?(?=## 五)/, '')
    const { report, findings } = await readReportFile(
      await aFolderWith(reportText({ body })),
      NAME,
      ORGANS,
    )
    expect(findings).toEqual([])
    expect(report?.sections.map((one) => `${one.number} ${one.title}`)).toEqual([
      '1 政府信息公开总体情况',
      '2 主动公开政府信息情况',
      '3 收到和处理政府信息公开申请情况',
      '4 政府信息公开行政复议、行政诉讼情况',
      '5 存在的主要问题及改进情况',
      '6 其他需要报告的事项',
    ])
  })

  it('points at headings that are unknown, repeated or out of order', async () => {
    const body =
      '## 一、总体情况\n\n甲\n\n## 六、其他需要报告的事项\n\n## 五、存在的主要问题及改进情况\n\n## 七、附件\n\n## 一、总体情况\n'
    const found = await read(reportText({ body }))
    expect(found.map((one) => `${one.severity} ${one.rule}`)).toEqual([
      'warning section-order',
      'warning section-unknown',
      'error section-twice',
    ])
  })

  it('keeps what is missing missing, and says so', async () => {
    const body = sixSections.replace(/## 六[^]*/, '')
    expect(await first(reportText({ body }))).toContain(
      'section-missing 缺第六部分“其他需要报告的事项”。',
    )
  })
})
