/** The addresses that CSS names, found token by token, so that none hides where CSS is not understood. */

import { ident, string, tokenize, tokenTypes, url } from 'css-tree'
import { spotsIn } from '../report/file/line-spots.ts'
import type { Fault } from './judged.ts'

/** What CSS asks for, and what it must not have. */
export interface CssAddresses {
  readonly addresses: readonly { readonly text: string; readonly at: Fault['at'] }[]
  readonly faults: readonly Fault[]
}

/** Functions whose text may be an address. */
const FETCHING = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade'])

/** Each token that opens something, and the one that closes it. */
const CLOSING = new Map<number, number>([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
])

const CLOSERS = new Set(CLOSING.values())

const BRACKETS = '请补上与它相对的括号，或删去多余的一个。'

const BROKEN: readonly number[] = [tokenTypes.BadString, tokenTypes.BadUrl]
const TEXTS: readonly number[] = [tokenTypes.String, tokenTypes.BadString]
const NAMED: readonly number[] = [tokenTypes.Function, tokenTypes.AtKeyword]

/** The addresses in CSS, or in the value of a `style` attribute. */
export function cssAddresses(css: string): CssAddresses {
  const spotAt = spotsIn(css)
  const addresses: { text: string; at: Fault['at'] }[] = []
  const faults: Fault[] = []
  const fault = (start: number, message: string, hint: string): void => {
    faults.push({ at: spotAt(start), message, hint })
  }
  const open: { readonly close: number; readonly isFetching: boolean; readonly start: number }[] =
    []
  let fetching = 0
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end)
    const name = NAMED.includes(type)
      ? ident.decode(text.replace(/^@|\($/g, '')).toLowerCase()
      : undefined
    if (name !== undefined && text.includes('\\'))
      fault(start, `“${text}”带着反斜线。`, '请照常写名称，不用反斜线。')
    if (type === tokenTypes.AtKeyword && name === 'import')
      fault(start, '这里有 @import。', '请把那个文件的内容直接写进来。')
    if (type === tokenTypes.Comment && !/^\/\*[^]*\*\/$/.test(text))
      fault(start, '这里的说明没有写完。', '请在说明的末尾补上 */。')
    const close = CLOSING.get(type)
    if (BROKEN.includes(type))
      fault(start, '这里的引号或网址没有写完。', '请补上另一半引号，或改正网址。')
    if (close !== undefined) {
      const isFetching = name !== undefined && FETCHING.has(name)
      open.push({ close, isFetching, start })
      if (isFetching) fetching += 1
    } else if (CLOSERS.has(type)) {
      if (type !== open.at(-1)?.close) fault(start, `这里的“${text}”没有与它相对的括号。`, BRACKETS)
      else if (open.pop()?.isFetching) fetching -= 1
    }
    if (type === tokenTypes.Url) addresses.push({ text: url.decode(text), at: spotAt(start) })
    if (type === tokenTypes.BadUrl) addresses.push({ text, at: spotAt(start) })
    if (TEXTS.includes(type) && fetching > 0)
      addresses.push({ text: string.decode(text), at: spotAt(start) })
  })
  const [unclosed] = open
  if (unclosed) fault(unclosed.start, '这里的括号没有合上。', BRACKETS)
  return { addresses, faults }
}
