/** Rules about the year of a report, its edition and its day of publication. */

import { formatInForce, formats, yearsOf } from '../formats/index.ts'
import { daysLate, deadlineOf } from './deadline.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const PUBLISHED = ['公布日期']

function checkEdition({ report }: ReportSubject): Found[] {
  const due = formatInForce(report.year)
  if (!due || due.edition === report.format.edition) return []
  const message = `${report.year}年的报告应当用 ${due.edition} 版格式（${due.notice}），这里用的是 ${report.format.edition} 版。`
  return [{ at: ['格式'], message }]
}

function checkDay({ report: { published, year }, today }: ReportSubject): Found[] {
  if (published === undefined) return []
  if (today !== undefined && published > today)
    return [{ at: PUBLISHED, message: `公布日期 ${published} 在今天（${today}）之后。` }]
  if (published >= `${year + 1}-01-01`) return []
  const message = `公布日期 ${published} 在 ${year} 年过完之前，那时还不可能有全年的报告。`
  return [{ at: PUBLISHED, message }]
}

function checkLate({ report: { published, year }, organ }: ReportSubject): Found[] {
  if (published === undefined || !organ || daysLate(published, organ, year) === 0) return []
  const [, month, day] = deadlineOf(organ, year).split('-').map(Number)
  const message = `公布日期 ${published} 晚于 ${year + 1}年${month}月${day}日，逾期公布。`
  return [{ at: PUBLISHED, message }]
}

/** In the order in which findings are told. */
export const dateRules: readonly ReportRule[] = [
  {
    id: 'edition-year',
    severity: 'warning',
    scope: 'report',
    says: `报告用的是当年施行的格式：${formats.map((format) => `${yearsOf(format)}用 ${format.edition} 版`).join('，')}。`,
    hint: '请看原件的表头是哪一版；原件确实用了别的版次的，照录不改。',
    source: formats.map(({ notice }) => notice).join('；'),
    check: checkEdition,
  },
  {
    id: 'published-date',
    severity: 'error',
    scope: 'report',
    says: '公布日期在年度过完之后，不在将来。',
    hint: '请照公布的网页改正日期；不知道的整行删去，不要估计。',
    source: '条例第四十九条',
    check: checkDay,
  },
  {
    id: 'published-late',
    severity: 'warning',
    scope: 'report',
    says: '部门和乡镇在次年1月31日以前公布，县级以上政府在3月31日以前公布。',
    hint: '请核对公布日期；确实逾期的不必改。',
    source: '条例第四十九条',
    check: checkLate,
  },
]
