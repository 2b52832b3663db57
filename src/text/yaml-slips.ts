/** What is wrong with a YAML text that cannot be read, told where the hand slipped. */

import { EVENT_ID, getScalarValue, YAMLException, type Event } from 'js-yaml'

/** Something a YAML text must not have. */
export interface Slip {
  readonly offset: number
  readonly message: string
  readonly hint: string
}

/** Anchors, aliases and tags: YAML allows them, a content file does not. */
export function ban(what: string, offset: number): Slip {
  return {
    offset,
    message: `这里用了 YAML 的${what}，本站不收。`,
    hint: '请把内容直接写出来；文字以 &、* 或 ! 开头的，整段放进英文单引号。',
  }
}

const HOW_TO_WRITE =
  '每项写成“名称: 内容”，冒号后空一格；一行数写在方括号里，用半角逗号隔开；文字里有冒号或引号的，整段放进英文单引号。'

/** What the parser says, where it says it of the right place. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/maxDepth/, '括号套了太多层。'],
  [/non-printable|null byte/, '这里有看不见的控制字符。'],
  [/expected ':'/, '这里少了冒号，或者冒号后面没有空一格。'],
]

interface Line {
  readonly text: string
  readonly offset: number
}

/** The line an offset stands on, and those above it that say something, nearest first. */
function linesUpTo(text: string, offset: number): Line[] {
  const lines: Line[] = []
  let end = text.indexOf('\n', offset)
  if (end < 0) end = text.length
  while (end >= 0) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    if (lines.length === 0 || !/^\s*(?:#.*)?$/u.test(line))
      lines.push({ text: line, offset: start })
    end = start - 1
  }
  return lines
}

function indentOf(line: string): string {
  return /^\s*/u.exec(line)?.[0] ?? ''
}

const NOT_SPACES = /[^ \n\r]/u
const OPENED = /(?<=(?:^|[:-]) *)["'[{]/u

/** The slip that a line above betrays, or the line itself: the parser stumbles only later. */
function earlierSlip(
  text: string,
  position: number,
  reason: string,
): Omit<Slip, 'hint'> | undefined {
  const [own, above, ...further] = linesUpTo(text, position)
  if (!own) return undefined
  const skewed = [above, own].find((line) => line && NOT_SPACES.test(indentOf(line.text)))
  if (skewed)
    return { offset: skewed.offset, message: '行首用了制表符或全角空格，只能用半角空格。' }
  if (/deficient indentation|unexpected end of the stream/.test(reason)) {
    const opened = [above, ...further].find((line) => line && OPENED.test(line.text))
    const from = opened && opened.offset + opened.text.search(OPENED)
    if (from !== undefined)
      return { offset: from, message: '从这里开始的方括号或引号没有写完，或者下面几行没有缩进。' }
  }
  const indent = indentOf(own.text)
  const isKey = /^\s*[^\s:][^:]*:(?:\s|$)/u.test(own.text) && text[position] === ':'
  if (above && isKey && indentOf(above.text) === indent && !/:(?:\s|$)/u.test(above.text))
    return {
      offset: above.offset + indent.length,
      message: above.text.includes('：')
        ? '这一行的冒号是全角的，应是半角的，后面空一格。'
        : '这一行没有冒号，或者冒号不是半角的、后面没有空一格。',
    }
  if (/indentation/.test(reason) && position === own.offset + indent.length)
    return { offset: position, message: '行首的空格没有和上下各行对齐。' }
  return undefined
}

/** The scalar that begins at a place, or nothing. */
function scalarAt(text: string, events: readonly Event[], offset: number): string {
  for (const event of events)
    if (event.type === EVENT_ID.SCALAR && event.valueStart === offset)
      return getScalarValue(text, event)
  return ''
}

/** What an error of the parser is about; `events` are those of a text that could be parsed. */
export function slipIn(text: string, events: readonly Event[], error: unknown): Slip {
  if (!(error instanceof YAMLException))
    return { offset: 0, message: '这里不合 YAML 的写法。', hint: HOW_TO_WRITE }
  const { reason, mark } = error
  const offset = mark?.position ?? 0
  if (/duplicated/.test(reason))
    return {
      offset,
      message: `“${scalarAt(text, events, offset)}”写了两次。`,
      hint: '同一组里每一项只写一次，请删去多余的一行。',
    }
  if (/\btag\b/.test(reason)) return ban('标签（!）', Math.max(text.lastIndexOf('!', offset), 0))
  const known = REASONS.find(([pattern]) => pattern.test(reason))?.[1]
  const slip = known === undefined ? earlierSlip(text, offset, reason) : { offset, message: known }
  return { ...(slip ?? { offset, message: '从这里起不合 YAML 的写法。' }), hint: HOW_TO_WRITE }
}
