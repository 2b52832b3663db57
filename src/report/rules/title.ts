/** Rules about the title of a report. */

import { namesOf } from './organ-names.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const KIND = '政府信息公开工作年度报告'
const TITLE = ['标题']

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}

function checkForm({ report, organ }: ReportSubject): Found[] {
  const title = squeezed(report.title)
  const lacking = [
    organ && !namesOf(organ).some((name) => title.includes(squeezed(name)))
      ? `机关的名称“${organ.shortName}”`
      : '',
    /\d{4}年/.test(title) ? '' : `年度“${report.year}年”`,
    title.includes(KIND) ? '' : `“${KIND}”这几个字`,
  ].filter(Boolean)
  if (lacking.length === 0) return []
  return [{ at: TITLE, message: `标题里没有${lacking.join('，也没有')}。` }]
}

function checkYear({ report }: ReportSubject): Found[] {
  const years = [...squeezed(report.title).matchAll(/(\d{4})年/g)].map(([, year]) => Number(year))
  if (years.length === 0 || years.includes(report.year)) return []
  return [{ at: TITLE, message: `标题写的是 ${years[0]}年，“年度”却是 ${report.year}。` }]
}

/** In the order in which findings are told. */
export const titleRules: readonly ReportRule[] = [
  {
    id: 'title-year',
    severity: 'error',
    scope: 'report',
    says: '标题里的年份与“年度”一致。',
    hint: '请对照原件改正标题，或改正“年度”并移动文件。',
    check: checkYear,
  },
  {
    id: 'title-form',
    severity: 'warning',
    scope: 'report',
    says: `标题由机关名称、年份和“${KIND}”组成。`,
    hint: '请对照原件；原件的标题确实如此的，照录不改。',
    source: '国办公开办函〔2021〕30号',
    check: checkForm,
  },
]
