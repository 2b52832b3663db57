/** Rules about what each section of the narrative has to hold. */

import { formatInForce, formats } from '../formats/index.ts'
import { labelKey } from '../labels.ts'
import { numeral } from '../numerals.ts'
import { findSection } from '../sections.ts'
import type { SectionSpec } from '../spec.ts'
import { passagesOf, type Passage } from './passages.ts'
import type { Found, TextRule, TextSubject } from './rule.ts'

function checkMissing({ report }: TextSubject): Found[] {
  const present = new Set(report.sections.map((section) => section.number))
  return report.format.sections
    .filter((section) => !present.has(section.number))
    .map(({ number, title }) => ({
      at: ['标题'],
      path: `sections.${number}`,
      message: `缺第${numeral(number)}部分“${title}”。`,
      hint: `原件有这一部分的，请补写“## ${numeral(number)}、${title}”；原件没有的不必补，页面会注明。`,
    }))
}

function checkTitles({ report }: TextSubject): Found[] {
  return passagesOf(report).flatMap(({ number, title, headLine }) => {
    const due = report.format.sections.find((section) => section.number === number)?.title
    if (due === undefined || headLine === undefined || labelKey(due) === labelKey(title)) return []
    return [
      {
        at: headLine,
        message: `第${numeral(number ?? 0)}部分的标题应是“${due}”，这里写作“${title}”。`,
      },
    ]
  })
}

/** Sub-headings: ###, a line of bold type, or a line that begins with a number in brackets. */
const SUBHEADING = /^(?:#{3,6}\s.*|\*\*[^*]+\*\*|（[一二三四五六七八九十\d]+）.*)$/gmu

/** A part's name without what all of them have in common. */
function gist(part: string): string {
  return part.replace(/^政府信息(?:公开)?/u, '')
}

function checkParts({ report }: TextSubject): Found[] {
  const due = formatInForce(report.year)
  return passagesOf(report).flatMap(({ number, title, text, headLine }): Found[] => {
    const parts = due && findSection(due, title)?.parts
    if (!parts || headLine === undefined) return []
    const headings = text.match(SUBHEADING) ?? []
    const among = headings.length > 0 ? headings.join('\n') : text
    const lacking = parts.filter((part) => !among.includes(gist(part))).join('、')
    if (lacking === '') return []
    const told = headings.length > 0 ? '的小标题里看不到' : '没有讲到'
    return [{ at: headLine, message: `第${numeral(number ?? 0)}部分${told}：${lacking}。` }]
  })
}

function bare(passage: Passage): string {
  return passage.text.replace(/[\s#*>|_-]/gu, '')
}

function passagesAbout({ report }: TextSubject, about: SectionSpec['about']): Passage[] {
  const section = report.format.sections.find((one) => one.about === about)
  return passagesOf(report).filter((one) => one.number === section?.number)
}

/** “第六部分”, as its edition numbers it. */
function ordinal({ number }: Passage): string {
  return `第${numeral(number ?? 0)}部分`
}

/** The fee for handling requests is charged since 2021: 国办函〔2020〕109号. */
const FIRST_YEAR_OF_FEE = 2021

function checkFee(subject: TextSubject): Found[] {
  if (subject.report.year < FIRST_YEAR_OF_FEE) return []
  return passagesAbout(subject, 'other')
    .filter((passage) => !/处理费|收费|收取.{0,12}费/u.test(passage.text))
    .map((passage) => ({
      at: passage.headLine ?? passage.line,
      message: `${ordinal(passage)}没有写明是否收取政府信息公开信息处理费。`,
    }))
}

/** Shorter than any account of a problem and of what is done about it. */
const THIN = 30

function checkProblems(subject: TextSubject): Found[] {
  return passagesAbout(subject, 'problems').flatMap((passage) => {
    const text = bare(passage)
    const at = passage.headLine ?? passage.line
    if (text.length < THIN)
      return [{ at, message: `${ordinal(passage)}只有 ${text.length} 个字，看不出问题和改进。` }]
    const lacking = [
      /问题|不足|不够|差距|薄弱|短板|欠缺|有待|不高|不强|不及时|困难/u.test(text)
        ? ''
        : '存在的问题',
      /改进|整改|措施|下一步|加强|完善|提高|提升|推进|强化|加大|将/u.test(text) ? '' : '改进的情况',
    ].filter(Boolean)
    return lacking.length === 0
      ? []
      : [{ at, message: `${ordinal(passage)}没有写${lacking.join('和')}。` }]
  })
}

/** One of the rules on the form itself. */
export const missingRule: TextRule = {
  id: 'section-missing',
  severity: 'warning',
  scope: 'report',
  reads: 'text',
  says: '格式规定的各部分齐全。',
  hint: '原件有这一部分的，请补写；原件没有的不必补，页面会注明。',
  source: '条例第五十条',
  check: checkMissing,
}

/** The parts that editions ask for, in a few words each. */
const partsAsked = formats.flatMap(({ sections }) =>
  sections.flatMap(({ title, parts }) => (parts ? `${title}讲${parts.join('、')}` : [])),
)

/** In the order in which a report's findings are told. */
export const sectionRules: readonly TextRule[] = [
  {
    id: 'section-title',
    severity: 'note',
    scope: 'report',
    reads: 'text',
    says: '各部分的标题与格式所印的一致。',
    hint: '请对照原件；原件确实这样写的，照录不改。',
    source: '国办公开办函〔2021〕30号',
    check: checkTitles,
  },
  {
    id: 'parts-missing',
    severity: 'note',
    scope: 'report',
    reads: 'text',
    says: `格式要求讲的几个方面都讲到：${[...new Set(partsAsked)].join('；')}。`,
    hint: '原件有的，请补上小标题或段落；原件没有的不必补。',
    source: '国办公开办函〔2021〕30号',
    check: checkParts,
  },
  {
    id: 'fee-unstated',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '其他事项里写明信息处理费：收了多少，或者没有收。',
    hint: '请补一句，如“本年度未收取信息处理费。”；原件没有写的，照录不改。',
    source: '国办函〔2020〕109号',
    check: checkFee,
  },
  {
    id: 'problems-thin',
    severity: 'warning',
    scope: 'report',
    reads: 'text',
    says: '问题和改进的部分既写问题，也写改进，不是一句套话。',
    hint: '请写明有什么问题、怎样改进；原件就是这样的，照录不改。',
    source: '条例第五十条；国办公开办函〔2021〕30号',
    check: checkProblems,
  },
]
