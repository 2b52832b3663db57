import { describe, expect, it } from 'vitest'
import { readText } from '../../src/import/sources/read-text.ts'
import { recognise } from '../../src/import/draft/recognise.ts'
import type { Draft } from '../../src/import/draft/draft.ts'
import { withOneRow } from '../../src/report/one-row.ts'
import { figuresOf, format2019, format2021 } from '../a-report.ts'
import { reportAsText } from './report-as-text.ts'

const organs = [
  { id: 'shili', name: '示例镇人民政府', shortName: '示例镇', aliases: ['示例乡'], type: '镇' },
]

function draftOf(text: string): Draft {
  return recognise(readText(text), { organs })
}

function doubtsOf(text: string): string[] {
  return draftOf(text).doubts.map((one) => `${one.rule} ${one.path}`)
}

describe('a sound text', () => {
  it.each([format2019, format2021])(
    'in the $edition edition comes back without a finding',
    (format) => {
      const draft = draftOf(reportAsText({}, format))
      expect(draft.format).toBe(format)
      expect(draft.figures).toEqual(figuresOf(format))
      expect(draft.doubts).toEqual([])
    },
  )

  it('with values on the line of their label is read', () => {
    const draft = draftOf(
      reportAsText({ 'proactive.penalties.decisions': '7' }).replaceAll('\t', ' '),
    )
    expect(draft.figures.get('proactive.penalties.decisions')?.value).toBe(7)
    expect(draft.doubts).toEqual([])
  })

  it('with a cell on each line is read', () => {
    const draft = draftOf(
      reportAsText({ 'proactive.penalties.decisions': '7' }).replaceAll('\t', '\n'),
    )
    expect(draft.figures.get('proactive.penalties.decisions')?.value).toBe(7)
    expect(draft.doubts).toEqual([])
  })

  it('knows the organ by a former name', () => {
    expect(draftOf(reportAsText().replaceAll('示例镇', '示例乡')).organ?.id).toBe('shili')
  })
})

describe('a damaged text', () => {
  it('with 其他处理 in one row keeps it as one row, and says so once', () => {
    const text = reportAsText()
      .replace(/（六）其他处理\t1\.申请人[^\t]*/u, '（六）其他处理')
      .replace(/2\.申请人逾期未按.*\n3\.其他.*\n/u, '')
    expect(doubtsOf(text)).toEqual(['import-one-row requests.outcomes.otherHandling'])
    const { format, figures } = draftOf(text)
    expect(format).toBe(withOneRow(format2021, ['requests.outcomes.otherHandling']))
    expect(figures.get('requests.outcomes.otherHandling.total')?.value).toBe(0)
  })

  it('with a label broken over two lines is read', () => {
    const draft = draftOf(reportAsText().replace('1.属于国家秘密', '1.属于\n国家秘密'))
    expect(draft.figures).toEqual(figuresOf(format2021))
  })

  it('with remarks in its headings is read', () => {
    const text = reportAsText()
      .replace('本年制发件数', '本年(2021)制发件数')
      .replace('现行有效件数', '现行有效件数（历史累计）')
      .replace('规章\t', '规章（县级无此项）\t')
    expect(doubtsOf(text)).toEqual([])
  })

  it('with a slip in a label is read, and the row pointed at', () => {
    expect(doubtsOf(reportAsText().replace('四类过程性信息', '四类过程性性信息'))).toEqual([
      'import-label requests.outcomes.refused.processRecords',
    ])
  })

  it('with a row missing leaves it blank, and names it', () => {
    expect(doubtsOf(reportAsText().replace(/2\.重复申请.*\n/u, ''))).toEqual([
      'import-row-missing requests.outcomes.notProcessed.duplicate',
    ])
  })

  it('with a row that nobody knows points at the one that is missing there', () => {
    const text = reportAsText().replace('2.重复申请', '2.某某某')
    expect(doubtsOf(text)).toEqual([
      'import-row-unknown requests.outcomes.notProcessed.duplicate',
      'import-row-missing requests.outcomes.notProcessed.duplicate',
    ])
  })

  it('with eight values of which one choice adds up keeps that one, with a finding', () => {
    const text = reportAsText().replace(
      /（一）予以公开(?:\t0){7}/u,
      '（一）予以公开\t9\t0\t0\t0\t0\t0\t0\t0',
    )
    expect(doubtsOf(text)).toEqual(['import-surplus requests.outcomes.granted'])
    expect(draftOf(text).figures.get('requests.outcomes.granted.naturalPerson')?.value).toBe(0)
  })

  it('with the labels of a group lost is read in order, each row pointed at', () => {
    const text = reportAsText()
      .replace('\t1.本机关不掌握相关政府信息', '')
      .replace('2.没有现成信息需要另行制作', '')
      .replace('3.补正后申请内容仍不明确', '')
    const found = doubtsOf(text).filter((one) => one.startsWith('import-label'))
    expect(found).toEqual(
      ['notHeld', 'mustBeCreated', 'unclear'].map(
        (row) => `import-label requests.outcomes.unavailable.${row}`,
      ),
    )
  })

  it('with a period of another year is told', () => {
    const text = reportAsText().replace(
      '\n一、',
      '\n数据的统计期限为2020年1月1日至2020年12月31日。\n一、',
    )
    expect(doubtsOf(text)).toEqual(['import-year-unknown year'])
    expect(draftOf(text).year).toBeUndefined()
  })

  it('with headings that lost their numbers has its sections', () => {
    const text = reportAsText().replace(/^[一二三四五六]、(?!本年|上年|结转)/gmu, '')
    expect(draftOf(text).sections.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('a narrative', () => {
  const body = (text: string): string =>
    draftOf(reportAsText().replace('写了这一部分。', text)).sections[0]?.markdown ?? ''

  it('loses the residue of Word and of the page', () => {
    expect(
      body(
        '[bookmark: _GoBack]严格\u00a0按照错误!未找到引用源。规定\u200b。\n【打印】【关闭】\n— 3 —',
      ),
    ).toBe('严格 按照规定。')
  })

  it('keeps numbers as they are, and parts as headings', () => {
    expect(body('（一）主动公开\n1. 甲。\n2. 乙。\n2. 丙。')).toBe(
      '### （一）主动公开\n\n1\\. 甲。\n\n2\\. 乙。\n\n2\\. 丙。',
    )
  })

  it('keeps a plain table of its own', () => {
    expect(body('渠道\t条数\n网站\t132')).toBe('| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 132 |')
  })
})

describe('headings that mean something else than the form', () => {
  it('leave an amount unread that is counted in 元', () => {
    const text = reportAsText({ 'proactive.fees.amount': '30000' }).replace(
      '（单位：万元）',
      '（单位：元）',
    )
    expect(doubtsOf(text)).toEqual(['import-columns proactive.fees.amount'])
    expect(draftOf(text).figures.get('proactive.fees.amount')?.state).toBe('unread')
  })

  it('leave the table of 诉讼 before 复议 unread', () => {
    const text = reportAsText().replace('行政复议\t行政诉讼', '行政诉讼\t行政复议')
    expect(doubtsOf(text)).toContain('import-columns review')
    expect(draftOf(text).figures.get('review.reconsideration.total')?.state).toBe('unread')
  })

  it('leave the columns unread of which 总计 comes second', () => {
    const text = reportAsText().replace(
      '自然人\t法人或其他组织\t总计',
      '自然人\t总计\t法人或其他组织',
    )
    expect(doubtsOf(text)).toContain('import-columns requests')
    expect(draftOf(text).figures.get('requests.received.total')?.state).toBe('unread')
  })
})
