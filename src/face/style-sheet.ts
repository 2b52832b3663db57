/** A portal's own style sheet: whether it would reach for another host, and whether it is CSS. */

import { parse, type SyntaxParseError } from 'css-tree'
import { cssAddresses } from './css-addresses.ts'
import { TOP, type Fault } from './judged.ts'

/** What a style sheet comes to. */
export interface JudgedSheet {
  readonly faults: readonly Fault[]
  /** The pictures beside it that it shows, and where it names them. */
  readonly shown: readonly { readonly file: string; readonly at: Fault['at'] }[]
}

/** Pictures that the policy of pages lets a style sheet hold in itself. */
const INLINE_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i

const PICTURE = /^(?:\.\/)?([^\\/?#:.][^\\/?#:]*\.(?:svg|png))$/

const ADDRESS_HINT =
  '请把图片（.svg 或 .png）放进 face 文件夹，写成 url(文件名)；别的网站的文件和字体都不能用。'
const SYNTAX_HINT = '请改正这一处；看不懂的，先删去。'

/** What is no CSS, the first only: the rest may follow from it. */
function slipsIn(css: string): Fault[] {
  const slips: SyntaxParseError[] = []
  try {
    parse(css, { positions: true, onParseError: (error) => slips.push(error) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ at: TOP, message: '括号套了太多层。', hint: SYNTAX_HINT }]
  }
  return slips.slice(0, 1).map(({ line, column }) => {
    return { at: { line, column }, message: '这里不合 CSS 的写法。', hint: SYNTAX_HINT }
  })
}

/** Looks through a style sheet. */
export function judgeSheet(css: string): JudgedSheet {
  const { addresses, faults } = cssAddresses(css)
  const named = addresses
    .filter(({ text }) => !INLINE_PICTURE.test(text))
    .map(({ text, at }) => ({ text, at, file: PICTURE.exec(text)?.[1] }))
  const foreign = named.flatMap(({ text, at, file }): Fault[] => {
    const message = `地址“${text.slice(0, 60)}”不是 face 文件夹里的图片。`
    return file === undefined ? [{ at, message, hint: ADDRESS_HINT }] : []
  })
  const all = [...faults, ...foreign]
  return {
    faults: all.length > 0 ? all : slipsIn(css),
    shown: named.flatMap(({ at, file }) => (file === undefined ? [] : [{ file, at }])),
  }
}
