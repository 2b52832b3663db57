import { describe, expect, it } from 'vitest'
import { everyRule } from '../../../src/report/checks.ts'
import type { Report } from '../../../src/report/report.ts'
import { nameIndex } from '../../../src/report/rules/organ-names.ts'
import { aReport, type Written } from '../../a-report.ts'

const organ = { name: '示例镇人民政府', shortName: '示例镇', aliases: [], type: '镇', id: 'shili' }
const other = { name: '邻近镇人民政府', shortName: '邻近镇', aliases: [], type: '镇', id: 'b' }

/** Five new requests, one carried in, two carried out, one reconsideration. */
const figures: Written = {
  'requests.received.naturalPerson': '5',
  'requests.received.total': '5',
  'requests.carriedIn.naturalPerson': '1',
  'requests.carriedIn.total': '1',
  'requests.outcomes.granted.naturalPerson': '4',
  'requests.outcomes.granted.total': '4',
  'requests.outcomes.total.naturalPerson': '4',
  'requests.outcomes.total.total': '4',
  'requests.carriedOut.naturalPerson': '2',
  'requests.carriedOut.total': '2',
  'review.reconsideration.upheld': '1',
  'review.reconsideration.total': '1',
}

function saying(text: string): Report {
  const report = aReport(figures)
  const sections = report.sections.map((section) =>
    section.number === 1 ? { ...section, text, line: 9, written: { text, line: 10 } } : section,
  )
  return { ...report, sections }
}

function rulesOf(text: string): string[] {
  return everyRule
    .report(saying(text), { organ, names: nameIndex([organ, other]) })
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'parts-missing')
}

describe('a narrative that agrees with the tables, or speaks of something else', () => {
  it.each([
    '2021年，我镇共收到政府信息公开申请5件，其中自然人申请5件。',
    '2021年共收到政府信息公开申请6件（含上年结转1件），办结4件，结转下年2件。',
    '2021年度，本机关共收到依申请公开件５件。',
    '全县各部门共收到政府信息公开申请80件。',
    '通过网络收到政府信息公开申请3件，信函2件。',
    '未收到政府信息公开申请收费的投诉。',
    '全年办理行政复议案件12件，行政应诉3件。',
    '因政府信息公开被申请行政复议1件，被提起行政诉讼0件。',
    '未经行政复议直接提起行政诉讼的情况。',
    '行政规范性文件 3 件，结转2022年度继续办理2件。',
    '截至2020年12月31日，累计公开信息300条。',
    '在2020年工作的基础上，2021年继续推进。',
    '针对2020年存在的问题，2021年改进如下。',
    '2019年以来，我镇连续三年开展培训。',
    '自2019年5月15日条例施行以来，逐年完善。',
    '2022年，我镇将继续推进。',
    '本报告数据统计期限为2021年1月1日至12月31日。',
    '与邻近镇联合开展培训。',
    '联系电话：13812345678，0533-4180001，邮箱：a13812345678@163.com。',
    '网址 http://www.example.org/art/2021/1/20/art_13812345678_6222021234567890128.html',
  ])('raises nothing: %s', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('a narrative that does not agree', () => {
  it.each([
    ['全年共收到信息公开申请 7 件，均按时答复。', 'prose-figures'],
    ['本年度新收申请6件，上年结转1件。', 'prose-figures'],
    ['结转至下一年度继续办理３件', 'prose-figures'],
    ['因政府信息公开被申请行政复议2件。', 'prose-figures'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', 'prose-figures'],
    ['没有收到政府信息公开申请。', 'zero-table'],
    ['2020年度，我镇认真贯彻落实《条例》。', 'text-year'],
    ['2020 年，全镇主动公开信息20条。', 'text-year'],
    ['数据的统计期限自2020年1月1日起至2020年12月31日止。', 'period-year'],
    ['邻近镇全年公开信息20条。', 'text-organ'],
    ['申请人手机：13812345678', 'personal-data'],
  ])('raises one rule: %s', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule])
  })
})
