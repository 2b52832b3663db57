/**
 * The text of a report file as it is published, so that it can be corrected where it lies: without the
 * comments of its head, which clerks write for themselves; the names of columns stay.
 */

import { EVENT_ID, parseEvents, SCALAR_STYLE } from 'js-yaml'
import { columnComments, commentWords } from '../report/file/markdown.ts'
import type { Format } from '../report/spec.ts'
import { offsetsIn, withReplacements, type Replacement } from './replacements.ts'

/** A report file's text, fit to be published. */
export interface PublicText {
  readonly text: string
  /** Were comments taken out? */
  readonly hasComments: boolean
}

/** Where scalars stand in a YAML text: a `#` in one of them begins no comment. */
function scalarsIn(yaml: string): (readonly [from: number, to: number])[] {
  return parseEvents(yaml, {}).flatMap((event) => {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return []
    const isQuoted =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    const marks = isQuoted ? 1 : 0
    return [[event.valueStart - marks, event.valueEnd + marks] as const]
  })
}

/** The comments of a YAML text that are to be taken out: of a line of its own the whole line. */
function commentsIn(yaml: string, kept: ReadonlySet<string>): Replacement[] {
  const isKept = (line: string): boolean => kept.has(commentWords(line))
  const marked = [...yaml.matchAll(/^.*#.*$/gm)]
  if (marked.every(([line]) => /^\s*#/.test(line) && isKept(line))) return []
  const scalars = scalarsIn(yaml)
  return marked.flatMap(({ 0: line, index }): Replacement[] => {
    const at = [...line.matchAll(/(?:^|\s)#/g)]
      .map((sign) => sign.index + sign[0].length - 1)
      .find((sign) => !scalars.some(([from, to]) => index + sign >= from && index + sign < to))
    if (at === undefined) return []
    const before = line.slice(0, at)
    if (before.trim() !== '')
      return [{ from: index + before.trimEnd().length, to: index + line.length, by: '' }]
    return isKept(line) ? [] : [{ from: index, to: index + line.length + 1, by: '' }]
  })
}

/** The text of a sound report file as it is published. */
export function publicText(text: string, format: Format): PublicText {
  const offsetOf = offsetsIn(text)
  const close = text.search(/\r?\n---[ \t]*\r?$/m)
  const yaml = text.slice(offsetOf(0), close).replaceAll('\r\n', '\n')
  const comments = commentsIn(`${yaml}\n`, columnComments(format)).map(({ from, to, by }) => {
    return { from: offsetOf(from), to: offsetOf(to), by }
  })
  return { text: withReplacements(text, comments), hasComments: comments.length > 0 }
}
