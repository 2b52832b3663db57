/**
 * A portal's own style sheet: whether it would reach for another host, and whether its brackets and
 * quotes are in pairs. What a browser does not know of it, it passes over.
 */

import { cssAddresses } from './css-addresses.ts'
import type { Fault } from './judged.ts'

/** What a style sheet comes to. */
export interface JudgedSheet {
  readonly faults: readonly Fault[]
  /** The pictures beside it that it shows, and where it names them. */
  readonly shown: readonly { readonly file: string; readonly at: Fault['at'] }[]
}

/** What is told of one sheet: the rest may follow from it. */
const MOST_TOLD = 5

/** Pictures that the policy of pages lets a style sheet hold in itself. */
const INLINE_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i

const PICTURE = /^(?:\.\/)?([^\\/?#:.][^\\/?#:]*\.(?:svg|png))$/

const ADDRESS_HINT =
  '请把图片（.svg 或 .png）放进 face 文件夹，写成 url(文件名)；别的网站的文件和字体都不能用。'

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
  return {
    faults: [...faults, ...foreign].slice(0, MOST_TOLD),
    shown: named.flatMap(({ at, file }) => (file === undefined ? [] : [{ file, at }])),
  }
}
