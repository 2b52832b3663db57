/** Narratives of six sections, made of clauses whose gaps are filled by chance. */

import type { Format } from '../../../src/report/spec.ts'
import type { WrittenSection } from '../../../src/report/file/markdown.ts'
import { formats } from '../../../src/report/formats/index.ts'
import { numeral } from '../../../src/report/numerals.ts'
import { headlineOf, type Headline } from '../../../src/report/summary.ts'
import type { Figures } from '../../../src/report/figures.ts'
import { between, chanceFor, oneOf, someOf } from './chance.ts'
import { clausesOf, wordsOf } from './vocabulary.ts'

/** What a narrative is about. */
export interface Subject {
  readonly format: Format
  readonly year: number
  /** The organ's short name. */
  readonly own: string
  readonly figures: Figures
}

type Random = () => number

/** How often a clause about something rare is left as it is: else words would not be rare. */
const RARELY = 0.03

function filled(clause: string, { year, own }: Subject, random: Random): string {
  return clause.replace(/\{(\w+)\}/gu, (_gap, kind: string) => {
    if (kind === 'year') return String(year)
    if (kind === 'own') return own
    if (kind === 'n') return String(between(random, 21, 2400))
    if (kind === 'few') return String(between(random, 2, 20))
    if (kind === 'month') return `${between(random, 1, 12)}月`
    if (kind === 'percent') return `${between(random, 3, 99)}.${between(random, 0, 9)}%`
    if (kind === 'place')
      return `${oneOf(random, wordsOf('first'))}${oneOf(random, wordsOf('second'))}村`
    return oneOf(random, wordsOf(kind === 'rare' && random() > RARELY ? 'topic' : kind))
  })
}

function sentence(part: string, subject: Subject, random: Random): string {
  const opening = oneOf(random, clausesOf(part, '起'))
  const middle = someOf(random, clausesOf(part, '承'), between(random, 1, 3)).join('，')
  const end = oneOf(random, clausesOf(part, '合'))
  return filled(`${opening}，${middle}，${end}。`, subject, random)
}

function paragraph(part: string, subject: Subject, random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(part, subject, random)).join('')
}

function list(part: string, subject: Subject, random: Random): string {
  const items = someOf(random, clausesOf(part, '承'), between(random, 2, 4))
  return items
    .map((item) => `- ${filled(item, subject, random)}；`)
    .join('\n')
    .replace(/；$/u, '。')
}

function link(random: Random): string {
  const number = between(random, 1, 900)
  return `详见[${oneOf(random, wordsOf('document'))}](https://example.org/zwgk/${number}.html)。`
}

/** One part: a paragraph or two, and at times a list, an emphasis, a link. */
function part(name: string, subject: Subject, random: Random): string {
  const blocks = [paragraph(name, subject, random, between(random, 2, 3))]
  if (random() < 0.4)
    blocks.push(
      `**重点做好${oneOf(random, wordsOf('topic'))}的公开。** ${sentence(name, subject, random)}`,
    )
  if (random() < 0.4) blocks.push('具体做了以下几件事：', list(name, subject, random))
  if (random() < 0.25) blocks.push(`${sentence(name, subject, random)}${link(random)}`)
  return blocks.join('\n\n')
}

function requestsTold(headline: Headline, year: number): string {
  const { received, carriedIn, finished, carriedOut } = headline
  return `${year}年新收政府信息公开申请${received}件，上年结转${carriedIn}件，办结${finished}件，结转下年度继续办理${carriedOut}件。`
}

function overview(subject: Subject, parts: readonly string[], random: Random): string {
  const { year, figures } = subject
  const period = `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`
  const intro = paragraph('概述', subject, random, between(random, 2, 4)) + period
  const texts = parts.map((name, at) => {
    const text = part(name, subject, random)
    const first = name === '依申请公开' ? `${requestsTold(headlineOf(figures), year)}${text}` : text
    return `### （${numeral(at + 1)}）${name}\n\n${first}`
  })
  return [intro, ...texts].join('\n\n')
}

function problems(subject: Subject, random: Random): string {
  return [
    `主要问题有以下几个方面。${paragraph('问题', subject, random, between(random, 2, 3))}`,
    `改进的情况如下。${paragraph('改进', subject, random, between(random, 2, 3))}`,
    list('改进', subject, random),
  ].join('\n\n')
}

/** Puts sentences among the paragraphs of an overview, each at the end of a part. */
function withSentences(text: string, sentences: readonly string[], random: Random): string {
  const parts = text.split('\n\n### ')
  for (const one of sentences) {
    const at = between(random, 1, parts.length - 1)
    parts[at] = `${parts[at]}\n\n${one}。`
  }
  return parts.join('\n\n### ')
}

/**
 * The sections of a report, in order; the ones with tables often say nothing else. `sentences` are
 * said besides: what is drawn by chance stays the same without them.
 */
export function narrative(
  subject: Subject,
  random: Random,
  sentences: readonly string[] = [],
): WrittenSection[] {
  const said = sentences.map((one) => filled(one, subject, chanceFor(subject.year, one.length)))
  const sections = told(subject, random)
  return sections.map((section, at) => {
    if (at > 0 || said.length === 0) return section
    return { ...section, markdown: withSentences(section.markdown, said, random) }
  })
}

/** The sub-headings of an overview; reports of editions that ask for none have them as well. */
const PARTS = formats.flatMap(({ sections }) => sections.flatMap(({ parts }) => parts ?? []))

function told(subject: Subject, random: Random): WrittenSection[] {
  const beside = ['主动公开', '依申请公开', '监督保障']
  return subject.format.sections.map(({ number, title, ...section }) => {
    const heading = `${numeral(number)}、${title}`
    if (number === 1)
      return { heading, markdown: overview(subject, section.parts ?? PARTS, random) }
    if (number === 5) return { heading, markdown: problems(subject, random) }
    if (number === 6) {
      const fee = '本年度没有收取政府信息公开信息处理费。'
      return { heading, markdown: fee + paragraph('其他', subject, random, between(random, 1, 2)) }
    }
    const isMore = random() < 0.4
    return { heading, markdown: isMore ? sentence(beside[number - 2] ?? '', subject, random) : '' }
  })
}
