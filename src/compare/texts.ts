/** Two texts compared sentence by sentence, and within a changed sentence character by character. */

import { diffArrays, diffChars } from 'diff'

/** A run of characters that both have, or only one of them. */
export interface Run {
  readonly text: string
  readonly in: 'both' | 'one' | 'other'
}

/** What becomes of a sentence: in both, in one alone, or changed. */
export type ComparedSentence =
  | { readonly kind: 'both' | 'one' | 'other'; readonly text: string }
  | { readonly kind: 'changed'; readonly runs: readonly Run[] }

/** Two texts side by side; `common` sentences stand in both, in the same order. */
export interface ComparedText {
  readonly sentences: readonly ComparedSentence[]
  readonly common: number
  readonly one: number
  readonly other: number
}

/** Sentences that share less than this of their characters are two sentences, not one changed. */
const ALIKE = 0.5

/** The sentences of a text: up to a full stop, a question or exclamation mark, a semicolon or a line's end. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；][”’」』）]*)(?![”’」』）])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function sideOf({ added, removed }: { added: boolean; removed: boolean }): Run['in'] {
  if (added) return 'other'
  return removed ? 'one' : 'both'
}

function pairOf(one: string, other: string): ComparedSentence[] {
  const runs = diffChars(one, other).map((part): Run => ({ text: part.value, in: sideOf(part) }))
  const common = runs
    .filter((run) => run.in === 'both')
    .reduce((sum, run) => sum + run.text.length, 0)
  if (common / Math.max(one.length, other.length) >= ALIKE) return [{ kind: 'changed', runs }]
  return [
    { kind: 'one', text: one },
    { kind: 'other', text: other },
  ]
}

function changedOf(ones: readonly string[], others: readonly string[]): ComparedSentence[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, at) => {
    const [one, other] = [ones[at], others[at]]
    if (one !== undefined && other !== undefined) return pairOf(one, other)
    if (one !== undefined) return [{ kind: 'one', text: one } as const]
    return [{ kind: 'other', text: other ?? '' } as const]
  }).flat()
}

/** Compares two texts. */
export function compareTexts(one: string, other: string): ComparedText {
  const [ones, others] = [sentencesOf(one), sentencesOf(other)]
  const sentences: ComparedSentence[] = []
  let [removed, added]: [string[], string[]] = [[], []]
  const settle = (): void => {
    sentences.push(...changedOf(removed, added))
    removed = []
    added = []
  }
  let common = 0
  for (const part of diffArrays(ones, others)) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) added.push(...part.value)
    else {
      settle()
      common += part.value.length
      sentences.push(...part.value.map((text) => ({ kind: 'both', text }) as const))
    }
  }
  settle()
  return { sentences, common, one: ones.length, other: others.length }
}

interface ComparableSection {
  readonly number: number | null
  readonly title: string
  readonly text: string
}

/** A section of two reports; they go together by number, those without one by title. */
export interface ComparedSection extends ComparedText {
  readonly title: string
}

/** Compares the sections of two reports' JSON. */
export function compareSections(
  ones: readonly ComparableSection[],
  others: readonly ComparableSection[],
): ComparedSection[] {
  const keyOf = ({ number, title }: ComparableSection): string => String(number ?? title)
  const keys = [...new Set([...ones, ...others].map(keyOf))]
  const textOf = (among: readonly ComparableSection[], key: string): string =>
    among
      .filter((section) => keyOf(section) === key)
      .map(({ text }) => text)
      .join('\n')
  return keys.map((key) => {
    const title = [...ones, ...others].find((section) => keyOf(section) === key)?.title ?? ''
    return { title, ...compareTexts(textOf(ones, key), textOf(others, key)) }
  })
}
