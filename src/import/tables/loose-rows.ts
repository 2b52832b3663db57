/** Lines outside tables → rows, one a line: the words of a label, and the figures at the line's end. */

import { isValueLike } from './cell.ts'
import { oneLine } from '../clean.ts'
import type { Paragraph } from '../document.ts'
import { printedLines } from './placed/columns.ts'
import type { SourceRow } from './source-row.ts'

/** A line cut into its label and the figures at its end. */
export function cutLine(text: string): { label: string; values: string[] } {
  const words = oneLine(text).split(' ')
  let at = words.length
  while (at > 0 && isValueLike(words[at - 1] ?? '')) at -= 1
  return { label: words.slice(0, at).join(' '), values: words.slice(at).filter(Boolean) }
}

/** The words of a label, each with its own number: a line can hold the headings of a group and a row. */
function labelWords(label: string): string[] {
  if (label === '') return []
  return label
    .replace(/(?<![\d一二三四五六七八九十])([\d一二三四五六七八九十]+[.．、)）]+) /gu, '$1')
    .split(' ')
}

const LONE_NUMBER = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u
const AFTER_NUMBER = /^[)）.．、]/u
const LONE_LETTER = /^(?:\p{Script=Han}|[、（）()“”])$/u
const VERTICAL = 3

function joined({ kind, where }: Paragraph, text: string): Paragraph {
  return { kind, text, where }
}

/** Lines put together that are one: a number torn from its label, a label set downwards. */
function mended(lines: readonly Paragraph[]): Paragraph[] {
  const all: Paragraph[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Paragraph
    const text = line.text.trim()
    const next = lines[at + 1]
    if (next && LONE_NUMBER.test(text) && AFTER_NUMBER.test(next.text.trim())) {
      all.push(joined(line, text + next.text.trim()))
      at += 1
      continue
    }
    const end = lines.findIndex((one, index) => index >= at && !LONE_LETTER.test(one.text.trim()))
    const letters = lines.slice(at, end < 0 ? lines.length : end).map((one) => one.text.trim())
    if (letters.length >= VERTICAL && letters.some((letter) => !isValueLike(letter))) {
      all.push(joined(line, letters.join('')))
      at += letters.length - 1
    } else all.push(line)
  }
  return all
}

/** The pieces that a label is printed in, where the source says: two cells can touch. */
function printedWords({ words }: Paragraph): string[] | undefined {
  if (words === undefined) return undefined
  const texts = printedLines(words)
    .flat()
    .map(({ text }) => oneLine(text))
  return texts.slice(0, texts.findLastIndex((text) => !isValueLike(text)) + 1)
}

/** The rows of loose lines. */
export function looseRows(lines: readonly Paragraph[]): SourceRow[] {
  return mended(lines).map((line): SourceRow => {
    const { text, where } = line
    const { label, values } = cutLine(text)
    return {
      kind: 'row',
      labels: printedWords(line) ?? labelWords(label),
      labelColumn: 0,
      values: values.map((value, column) => ({ text: value, column, span: 1 })),
      width: 0,
      cells: [],
      ...(line.words && { isPrinted: true }),
      where,
      quote: oneLine(text),
    }
  })
}
