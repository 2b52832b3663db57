/** Rules about 更正, and about changes after publication of which a report says nothing. */

import { untoldChanges } from '../corrections/changes.ts'
import {
  CORRECTIONS_KEY,
  HEAD_PLACES,
  idNamed,
  namesSection,
  placeWords,
  standsAs,
  type Correction,
} from '../corrections/correction.ts'
import { placesOfFormat } from '../figures.ts'
import { correctionLines } from '../file/correction-text.ts'
import type { Report } from '../report.ts'
import type { Found, ReportRule, ReportSubject } from './rule.ts'

const HEAD: Readonly<Record<string, 'title' | 'published'>> = {
  [HEAD_PLACES.title]: 'title',
  [HEAD_PLACES.published]: 'published',
}

function checkPlace({ report }: ReportSubject): Found[] {
  const { format, corrections, sections } = report
  return corrections.flatMap(({ place, section }, index): Found[] => {
    const at = [CORRECTIONS_KEY, index]
    if (place !== undefined && !(place in HEAD) && idNamed(format, place) === undefined) {
      const example = placesOfFormat(format).at(-1)
      return [
        {
          at: [...at, '位置'],
          message: `格式里没有“${place}”这个位置。`,
          hint: `位置从表名写起，用半角句点连接，例如 ${example ? placeWords(example) : ''}；改的是正文，写“部分”。`,
        },
      ]
    }
    if (section !== undefined && !sections.some((one) => namesSection(format, section, one)))
      return [{ at: [...at, '部分'], message: `报告里没有“${section}”这一部分。` }]
    return []
  })
}

/** The last entry about a place, for earlier ones may have been corrected in their turn. */
function isLast(corrections: readonly Correction[], index: number): boolean {
  const { place } = corrections[index] ?? {}
  return !corrections.slice(index + 1).some((later) => later.place === place)
}

function stands(report: Report, place: string, after: string): boolean {
  const key = HEAD[place]
  return key ? report[key] === after : standsAs(report, place, after)
}

function checkValue({ report }: ReportSubject): Found[] {
  const { corrections, format } = report
  return corrections.flatMap(({ place, before, after }, index): Found[] => {
    if (place === undefined || after === undefined) return []
    if (!(place in HEAD) && idNamed(format, place) === undefined) return []
    const at = [CORRECTIONS_KEY, index, '改为']
    if (before === after) return [{ at, message: `“${place}”的原为和改为都是“${after}”。` }]
    if (!isLast(corrections, index) || stands(report, place, after)) return []
    return [{ at, message: `“${place}”现在不是这里写的“${after}”。` }]
  })
}

function checkDay({ report: { corrections, published }, today }: ReportSubject): Found[] {
  return corrections.flatMap(({ day }, index): Found[] => {
    const at = [CORRECTIONS_KEY, index, '日期']
    if (published !== undefined && day < published)
      return [{ at, message: `更正的日期 ${day} 在公布日期 ${published} 之前。` }]
    if (today !== undefined && day > today)
      return [{ at, message: `更正的日期 ${day} 在今天（${today}）之后。` }]
    return []
  })
}

function changeWords({ place, section, before, after }: Correction): string {
  if (section !== undefined) return `“${section}”的文字`
  return `“${place}”由 ${before ?? '无'} 改为 ${after ?? '无'}`
}

/** So many changes are named in a sentence. */
const NAMED = 5

function checkRevision({ report, before }: ReportSubject): Found[] {
  if (!before) return []
  const changes = untoldChanges(before.report, report, before.day)
  if (changes.length === 0) return []
  const named = changes.slice(0, NAMED).map(changeWords).join('，')
  const more = changes.length > NAMED ? ` 等 ${changes.length} 处` : ''
  const entries = [`${CORRECTIONS_KEY}:`, ...correctionLines(changes)].join('\n')
  return [
    {
      at: [report.published === undefined ? '机关' : HEAD_PLACES.published],
      message: `公布以后改过，没有写更正：${named}${more}。`,
      hint: `请在文件头写上更正，补上说明；gongkai check --fix 可以添上：\n${entries}`,
    },
  ]
}

/** In the order in which findings are told. */
export const correctionRules: readonly ReportRule[] = [
  {
    id: 'correction-place',
    severity: 'error',
    scope: 'report',
    says: `“${CORRECTIONS_KEY}”写明格式里有的位置，或者报告里有的部分。`,
    hint: '请写部分的标题，如“五”或它的全称。',
    check: checkPlace,
  },
  {
    id: 'correction-value',
    severity: 'error',
    scope: 'report',
    says: `“${CORRECTIONS_KEY}”里最后一次改为的，就是现在表格里的。`,
    hint: '请改正表格里的数，或改正这一条；同一处又改过的，另写一条。',
    check: checkValue,
  },
  {
    id: 'correction-date',
    severity: 'error',
    scope: 'report',
    says: '更正的日期不早于公布日期，不在将来。',
    hint: '请写实际更正的日期；公布以前改的不必写更正。',
    check: checkDay,
  },
  {
    id: 'revision-unmarked',
    severity: 'note',
    scope: 'report',
    says: '公布以后改过的数字和文字，都写明更正。',
    hint: '请写上更正（哪天、改了什么、为什么）；gongkai check --fix 可以添上。',
    check: checkRevision,
  },
]
