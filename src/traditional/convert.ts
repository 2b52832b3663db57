/** Texts in traditional characters, by OpenCC: whole phrases first, so that 皇后 keeps its 后 and 后面 does not. */

import { remember } from '../report/remember.ts'

/** Converts a text; what is no simplified character stays as it is. */
export type Convert = (text: string) => string

/** What OpenCC takes for other words than the reports mean: nobody looks at a watch in them. */
const CORRECTIONS: readonly (readonly [wrong: string, right: string])[] = [
  ['看錶', '看表'],
  ['新制作', '新製作'],
]

const HAN = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\ud8ff]/

/** Texts up to this length are remembered: headings and labels stand on every page. */
const SHORT = 60

async function open(): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t')
  // The characters of Taiwan, which others read too (裡, 麵, 為), with the words of the original.
  const plain = Converter({ from: 'cn', to: 'tw' })
  const convert = (text: string): string =>
    CORRECTIONS.reduce((own, [wrong, right]) => own.replaceAll(wrong, right), plain(text))
  const remembered = remember(20_000, convert)
  return (text) => {
    if (!HAN.test(text)) return text
    return text.length > SHORT ? convert(text) : remembered(text)
  }
}

let opened: Promise<Convert> | undefined

/** What converts texts. Its dictionary takes most of a second and is loaded when first asked for. */
export function converter(): Promise<Convert> {
  return (opened ??= open())
}
