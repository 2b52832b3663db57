/** What sentences say of a table that a report tells in words: how many of what, and of what none. */

import { isNumeral, numberOf } from '../../report/numerals.ts'

/** One thing said: of a row, how many in a column, or in all. */
export interface Fact {
  readonly row: string
  /** The column's name; none: of the row in all. */
  readonly column?: string
  readonly number: number
}

/** Rows, groups of rows and columns by the names they are spoken of with. */
export interface Names {
  readonly rows: readonly string[]
  /** Groups of rows, each with the rows under it. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** A column's name by each of the words for it. */
  readonly columns: ReadonlyMap<string, string>
  /** Words for all of a row. */
  readonly totals: readonly string[]
}

const UNIT = '(?:件次|件|起|宗|例|次)'
const COUNT = new RegExp(`(\\d+|[零〇○一二两三四五六七八九十百]{1,5})(?=${UNIT})`, 'gu')
const NONE = /未|没有|无|不存在/u
/** Said of what there is none of after it is named. */
const NONE_AFTER = /(?:均为?|都是|为)(?:无|零|0)/u
/** There may be none of these, and cases all the same. */
const OF_OTHERS = /人员|机构|经费|超期|逾期|追责|错案|纠纷|有效|制度/u
/** Other years and outcomes of other kinds are no part of the table. */
const ELSEWHERE = /上年|去年|上一年|同比|相比|较\d*年|减少|增加|下降|上升|败诉|共同被告|投诉|举报/u

/** A longer sentence says more than that there is nothing. */
const MOST_OF_NONE = 60

/** The longest names first, as short ones stand in them. */
function namesIn(text: string, names: readonly string[]): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = []
  let rest = text
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1))
      found.push({ name, at })
    rest = rest.replaceAll(name, '＿'.repeat(name.length))
  }
  return found.sort((one, other) => one.at - other.at)
}

function counts(text: string): number[] {
  return [...text.matchAll(COUNT)].map(([word]) =>
    isNumeral(word) ? (numberOf(word) ?? NaN) : Number(word),
  )
}

/** Does a sentence without a number say that there is nothing of what it names? */
function saysNone(sentence: string, first: number): boolean {
  const before = sentence.slice(0, Math.max(0, first))
  return (
    sentence.length <= MOST_OF_NONE &&
    !OF_OTHERS.test(sentence) &&
    (NONE.test(before) || NONE_AFTER.test(sentence.slice(before.length)))
  )
}

/** What a sentence says, as far as it can be told; nothing where any of it cannot. */
function factsIn(sentence: string, names: Names): Fact[] | undefined {
  const subjects = [...names.rows, ...names.groups.keys()]
  if (namesIn(sentence, subjects).length === 0 && counts(sentence).length === 0) return []
  if (ELSEWHERE.test(sentence)) return undefined
  const rowsOf = (name: string): readonly string[] => names.groups.get(name) ?? [name]
  const all = counts(sentence)
  const named = namesIn(sentence, subjects)
  const mentioned = named.map(({ name }) => name)
  const isNone =
    all.length === 0 ? saysNone(sentence, named[0]?.at ?? 0) : all.every((one) => one === 0)
  const outcomes = namesIn(sentence, [...names.columns.keys()])
  if (isNone && outcomes.length === 0)
    return mentioned.flatMap((name) => rowsOf(name).map((row) => ({ row, number: 0 })))
  if (all.length === 0) return []
  const facts: Fact[] = []
  let row: string | undefined
  for (const clause of sentence.split(/[，,、：:（）()]|其中|分别为/u)) {
    const own = namesIn(clause, subjects).map(({ name }) => name)
    const numbers = counts(clause)
    if (own.length > 1) return undefined
    row = own[0] ?? row
    if (numbers.length === 0) continue
    const columns = namesIn(clause, [...names.columns.keys()])
    const [number] = numbers
    const [column] = columns
    if (row === undefined || number === undefined || numbers.length > 1 || columns.length > 1)
      return undefined
    const rows = rowsOf(row)
    if (column) {
      if (names.groups.has(row)) return undefined
      facts.push({ row, column: names.columns.get(column.name) ?? '', number })
    } else if (own.length > 0 || names.totals.some((word) => clause.includes(word))) {
      if (rows.length === 1 || number === 0)
        facts.push(...rows.map((one) => ({ row: one, number })))
    } else return undefined
  }
  return facts
}

/** Everything that a text says of a table; nothing where one of its sentences cannot be told. */
export function factsOf(text: string, names: Names): Fact[] | undefined {
  const facts: Fact[] = []
  for (const sentence of text.split(/[。；;！\n]/u)) {
    const own = factsIn(sentence, names)
    if (!own) return undefined
    facts.push(...own)
  }
  return facts
}
