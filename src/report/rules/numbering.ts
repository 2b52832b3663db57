/** The rule on numbers of headings and paragraphs. */

import { passagesOf, spotIn, type Passage } from './passages.ts'
import type { Found, TextRule, TextSubject } from './rule.ts'

const STYLES: readonly [RegExp, string][] = [
  [/^[（(]([一二三四五六七八九十]+)[）)]/u, '（一）'],
  [/^[（(](\d+)[）)]/u, '（1）'],
  [/^([一二三四五六七八九十]+)[、.．]/u, '一、'],
  [/^(\d+)[、.．]/u, '1.'],
]

function numberIn(text: string): { style: string; number: string } | undefined {
  for (const [pattern, style] of STYLES) {
    const number = pattern.exec(text)?.[1]
    if (number !== undefined) return { style, number }
  }
  return undefined
}

/** Numbered headings, and numbered paragraphs that Markdown does not number by itself. */
const NUMBERED =
  /^(?:(#{3,6})\s+)?((?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+、).*)$/gmu

function numberingIn(passage: Passage): Found[] {
  const groups = new Map<string, { style: string; number: string }>()
  return [...passage.text.matchAll(NUMBERED)].flatMap((match): Found[] => {
    const [, marks = '', text = ''] = match
    const own = numberIn(text)
    if (!own) return []
    const at = spotIn(passage, match.index, match[0].length)
    const last = groups.get(marks)
    // A new heading begins the numbers below it afresh.
    for (const key of groups.keys())
      if (marks !== '' && (key === '' || key.length > marks.length)) groups.delete(key)
    groups.set(marks, own)
    if (!last) return []
    if (last.style !== own.style && marks !== '')
      return [
        { at, message: `这里的编号写作“${own.style}”的样子，前面同级的却是“${last.style}”。` },
      ]
    if (last.style !== own.style || last.number !== own.number) return []
    return [{ at, message: `编号“${own.number}”接连用了两次。` }]
  })
}

function checkNumbering({ report }: TextSubject): Found[] {
  return passagesOf(report).flatMap(numberingIn)
}

/** One rule. */
export const numberingRules: readonly TextRule[] = [
  {
    id: 'numbering',
    severity: 'note',
    scope: 'report',
    reads: 'text',
    says: '同级的编号用同一种样子，不重号。',
    hint: '请对照原件改正编号；原件确实这样印的，照录不改。',
    check: checkNumbering,
  },
]
