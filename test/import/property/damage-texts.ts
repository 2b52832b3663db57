/** Damage to what stands in cells and lines. */

import type { Damage } from './damage-rows.ts'
import { withCells } from './edit.ts'
import { isTable, type Laid, type LaidCell } from './laid.ts'
import type { Random } from './random.ts'

const NUMERALS = '零一二三四五六七八九'
const RADICALS: readonly (readonly [string, string])[] = [
  ['一', '⼀'],
  ['八', '⼋'],
  ['工', '⼯'],
  ['大', '⼤'],
  ['行', '⾏'],
  ['民', '⺠'],
  ['门', '⻔'],
]

function figuresBy(change: (text: string, random: Random) => string, share: number): Damage {
  return (laid, random) =>
    withCells(laid, ({ id, text }) =>
      id !== undefined && text !== '' && random.chance(share) ? change(text, random) : text,
    )
}

function headingsBy(change: (text: string, random: Random) => string, share: number): Damage {
  return (laid, random) =>
    withCells(laid, ({ id, text }) =>
      id === undefined && text !== '' && random.chance(share) ? change(text, random) : text,
    )
}

function everywhere(change: (text: string) => string): Damage {
  return (laid: Laid) =>
    withCells(laid, ({ text }: LaidCell) => change(text)).map((block) =>
      isTable(block) ? block : change(block),
    )
}

function brokenAt(text: string, random: Random, by: string): string {
  if (text.length < 4) return text
  const at = 2 + random.below(text.length - 3)
  return text.slice(0, at) + by + text.slice(at)
}

/** Texts damaged. */
export const textDamage = {
  /** Q6. */
  nbsp: figuresBy(
    (text, random) => random.pick([`\u00a0${text}`, `${text}\u00a0`, ` ${text} `]),
    0.5,
  ),
  thousands: figuresBy((text) => text.replace(/^(\d)(\d{3})(?=$|\.)/u, '$1,$2'), 1),
  fullWidthThousands: figuresBy((text) => text.replace(/^(\d)(\d{3})(?=$|\.)/u, '$1，$2'), 1),
  fullWidth: figuresBy(
    (text) => text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    0.5,
  ),
  chineseDigits: figuresBy(
    (text) => (/^\d$/u.test(text) ? (NUMERALS[Number(text)] ?? text) : text),
    0.3,
  ),
  annotated: figuresBy(
    (text, random) =>
      random.pick([
        `${text}（其中修订1件）`,
        `${text}件`,
        `${text}(含上年2件)`,
        `${text}*`,
        `约${text}`,
      ]),
    0.1,
  ),
  brokenDigits: figuresBy(
    (text) => (text.length > 2 ? `${text.slice(0, 2)} ${text.slice(2)}` : text),
    0.3,
  ),
  brokenDigitLines: figuresBy(
    (text) => (text.length > 2 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text),
    0.3,
  ),
  letterO: figuresBy((text) => text.replaceAll('0', 'O'), 0.1),
  zeroLed: figuresBy((text) => (/^\d+$/u.test(text) ? `0${text}` : text), 0.1),
  dashes: figuresBy(
    (text, random) => (text === '0' ? random.pick(['-', '—', '无', '　']) : text),
    0.3,
  ),
  /** Q26. */
  changeInWords: (laid) =>
    withCells(laid, ({ id, text }) =>
      id?.endsWith('.change') === true
        ? text.replace(/^-(\d+)$/u, '减$1').replace(/^([1-9]\d*)$/u, '增$1')
        : text,
    ),
  minusSigns: figuresBy((text) => text.replace(/^-/u, '－'), 1),
  /** Amounts given in 元, and said so. */
  yuan: (laid) =>
    withCells(laid, ({ id, text }) =>
      id?.endsWith('.amount') === true && /^\d/u.test(text)
        ? `${Math.round(Number(text) * 10_000)}元`
        : text,
    ),
  /** Q23, and row labels over several lines. */
  brokenLabels: headingsBy((text, random) => brokenAt(text, random, '\n'), 0.4),
  spacedLabels: headingsBy(
    (text, random) => brokenAt(text, random, random.pick([' ', '\u00a0', '　'])),
    0.5,
  ),
  /** Q18. */
  brackets: everywhere((text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  quotes: everywhere((text) => text.replace(/[“”]/gu, '"')),
  /** Q21, Q22. */
  remarks: headingsBy(
    (text, random) => text + random.pick(['（县级无此项）', '(历史累计)', '（件）']),
    0.2,
  ),
  lostNumbers: headingsBy((text) => text.replace(/^(?:（.）|\d\.|[一二三四]、)/u, ''), 0.5),
  wrongNumbers: headingsBy(
    (text, random) => text.replace(/^\d(?=\.)/u, String(1 + random.below(8))),
    0.3,
  ),
  typos: headingsBy((text, random) => {
    const at = random.below(text.length)
    return text.length > 5 ? text.slice(0, at) + text.slice(at + 1) : text
  }, 0.2),
  clipped: headingsBy((text) => (text.length > 8 ? text.slice(0, 6) : text), 0.1),
  radicals: everywhere((text) =>
    RADICALS.reduce((all, [plain, radical]) => all.replaceAll(plain, radical), text),
  ),
  /** Q20. */
  yearInHead: headingsBy((text) => text.replace(/^本年(?=制发|废止|处理|新)/u, '本年(2023)'), 1),
  /** Q5, Q26 of the rules: residue. */
  residue: (laid) => laid.map((block) => (isTable(block) ? block : `[bookmark: _GoBack]${block}`)),
  invisible: everywhere((text) => [...text].join('\u200b')),
  /** Q1, Q40: section headings numbered otherwise. */
  arabicSections: (laid) =>
    laid.map((block) =>
      isTable(block)
        ? block
        : block.replace(/^([一二三四五六])、/u, (_, one: string) => `${NUMERALS.indexOf(one)}、 `),
    ),
  lostSections: (laid, random) =>
    laid.filter(
      (block) => isTable(block) || !/^[一二三四五六]、/u.test(block) || random.chance(0.6),
    ),
  proseBeforeTable: (laid) =>
    laid.flatMap((block) =>
      isTable(block) ? ['该部分以表格形式报告。表格如下:', block] : [block],
    ),
} satisfies Record<string, Damage>
