/** The words and clauses of the invented narratives, read from the two lists beside this file. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of paragraphs, each headed by its name: the lines under each name. */
export function paragraphs(file: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8').replace(/^#.*\n/gmu, '')
  return new Map(
    text
      .trim()
      .split(/\n{2,}/u)
      .map((paragraph) => {
        const [name = '', ...lines] = paragraph.trim().split('\n')
        return [name, lines]
      }),
  )
}

/** Words by the gap they fill: `topic`, `rare`, `office` … */
export const words: ReadonlyMap<string, readonly string[]> = new Map(
  [...paragraphs('words.txt')].map(([kind, lines]) => [kind, lines.join(' ').split(' ')]),
)

const clauses = paragraphs('clauses.txt')

/** Words of a kind. */
export function wordsOf(kind: string): readonly string[] {
  const found = words.get(kind)
  if (!found) throw new Error(`words.txt has no ${kind}`)
  return found
}

/** Clauses of a part in one position of the sentence: 起 (opening), 承 (middle) or 合 (end). */
export function clausesOf(part: string, position: '起' | '承' | '合'): readonly string[] {
  const found = clauses.get(`${part} ${position}`)
  if (!found) throw new Error(`clauses.txt has no ${part} ${position}`)
  return found
}
