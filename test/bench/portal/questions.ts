/** Questions people might ask of the invented portal, and which of its reports answer them. */

import { organAt } from './organs.ts'
import { paragraphs } from './vocabulary.ts'

/** A question; its sentences have gaps as those of clauses.txt. */
export interface Question {
  readonly kind: string
  readonly text: string
  /** The number of the organ whose reports alone are meant. */
  readonly organ?: number
  readonly answers: readonly string[]
  /** Sentences that share some of its words and do not answer it. */
  readonly others: readonly string[]
}

/** The organs that make up even a small portal: every question is answered among them. */
const FIRST = 60
/** Of the organs after them, one in so many answers a question … */
const SELDOM = 150
/** … and one in so many says something else with its words. */
const OFTEN = 50

const marked = (lines: readonly string[], mark: string): string[] =>
  lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length + 1))

/** The sixty questions. */
export const questions: readonly Question[] = [...paragraphs('questions.txt')].map(
  ([head, lines], number) => {
    const [kind = '', ...words] = head.split(' ')
    const [answers, others] = [marked(lines, '='), marked(lines, '-')]
    const text = words.join(' ')
    if (!text.includes('{organ}')) return { kind, text, answers, others }
    const named = text.replace('{organ}', organAt(number).shortName)
    return { kind, text: named, organ: number, answers, others }
  },
)

/** A sentence that stands in a report for the sake of a question. */
export interface Placed {
  /** The number of the question, if the report answers it. */
  readonly answers: number | undefined
  readonly sentence: string
}

function sentenceOf(list: readonly string[], number: number): string {
  return list[number % list.length] ?? ''
}

/**
 * Which time an organ comes up: its place among those of the first that were chosen, or its number
 * where it is one of the few of the others; undefined where it does not come up.
 */
function turn(index: number, chosen: readonly number[], few: number, slot: number) {
  if (index >= FIRST) return index % few === slot % few ? index : undefined
  const place = chosen.indexOf(index)
  return place < 0 ? undefined : place
}

/** The sentences that stand in the report of an organ, by its number, and of a year, by its place. */
export function placedAt(index: number, year: number): Placed[] {
  return questions.flatMap(({ organ, answers, others }, number) => {
    const first = (steps: readonly number[]): number[] =>
      steps.map((step) => (number + 13 * step) % FIRST)
    const answering = turn(index, first([0, 1, 2]), SELDOM, 5 * number + 7)
    const saying = turn(index, first([5, 7, 9, 11]), OFTEN, 3 * number + 1)
    const placed: Placed[] = []
    // An organ that is asked for by name answers in two years.
    const isAgain = organ === index && year === (number + 3) % 5
    if (answering !== undefined && (isAgain || year === (number + 2 * answering) % 5)) {
      const isAnswer = organ === undefined || organ === index
      const sentence = sentenceOf(answers, answering + Number(isAgain))
      placed.push({ answers: isAnswer ? number : undefined, sentence })
    }
    if (saying !== undefined && year === (number + saying + 1) % 5)
      placed.push({ answers: undefined, sentence: sentenceOf(others, saying) })
    return placed
  })
}
