/** A picture of a portal's face: safe to be published and shown, and how large it is. */

import { TOP, type JudgedPicture } from './judged.ts'
import { judgePng } from './png.ts'
import { judgeSvg } from './svg.ts'

/** Each page fetches it. */
export const MOST_BYTES = 100_000

/** Looks through a picture, by the ending of its name. */
export function judgePicture(name: string, bytes: Uint8Array): JudgedPicture {
  if (name.endsWith('.png')) return judgePng(bytes)
  try {
    return judgeSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = '这张 svg 不是 UTF-8 编码的文字。'
    return { faults: [{ at: TOP, message, hint: '请在作图软件里另存为 svg，编码选 UTF-8。' }] }
  }
}
