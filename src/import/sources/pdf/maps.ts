/**
 * The maps of a PDF from codes to Unicode, looked at before pdf.js makes texts of them: a range of codes
 * that each stand for a text of 100,000 letters comes to gigabytes, which end a browser's page.
 */

import { unzlibSync } from 'fflate'
import { tooMuch } from '../limits.ts'

/** The most bytes that a code may stand for (ISO 32000-1, 9.10.3), in hexadecimal digits; lines may be broken. */
const LONGEST = 4 * 512

const MAP = /beginbf(?:char|range)/
const TOO_LONG = new RegExp(`<[\\dA-Fa-f\\s]{${LONGEST}}`)

/** Bytes of a map that are looked at; those of all Chinese characters come to less. */
const LOOKED_AT = 4_000_000

/** Characters of a dictionary before its stream. */
const DICTIONARY = 400

/** What streams say that hold no map. */
const OTHER = /\/Image\b|\/Length1\b|\/Form\b/

/** What a deflated stream begins with; nothing where it is none. */
function beginningOf(packed: Uint8Array, room: Uint8Array): Uint8Array | undefined {
  try {
    // What does not fit is dropped.
    return unzlibSync(packed, { out: room })
  } catch {
    return undefined
  }
}

/** Refuses a PDF in whose maps a code stands for more than one may. */
export function demandModestMaps(bytes: Uint8Array): void {
  const latin = new TextDecoder('latin1')
  const text = latin.decode(bytes)
  const demand = (stream: string): void => {
    if (MAP.test(stream) && TOO_LONG.test(stream)) tooMuch('这个 PDF 的一个字符对应了太长的文字')
  }
  let room: Uint8Array | undefined
  for (const { index, 0: word } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = text.slice(Math.max(0, index - DICTIONARY), index)
    const from = index + word.length
    const end = text.indexOf('endstream', from)
    if (end < 0 || OTHER.test(dictionary.slice(dictionary.lastIndexOf('obj')))) continue
    if (!dictionary.includes('/FlateDecode'))
      demand(text.slice(from, Math.min(end, from + LOOKED_AT)))
    else {
      room ??= new Uint8Array(LOOKED_AT)
      const own = beginningOf(bytes.subarray(from, end), room)
      if (own) demand(latin.decode(own))
    }
  }
}
