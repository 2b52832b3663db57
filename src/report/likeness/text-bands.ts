/** Which texts of a portal may be much alike, told without the texts: the bands of their signatures, a file a year. */

import { LOOKED_AT, order } from '../rules/portal.ts'
import { BANDS, bandsOf } from './similarity.ts'
import type { Sketch } from '../rules/rule.ts'

/** A report's text by its bands; see similarity.ts. */
export interface BandedText {
  readonly organ: string
  readonly year: number
  readonly bands: readonly number[]
}

/** A sketch's bands; undefined for a text too short to be compared. */
export function bandedText({ organ, year, signature }: Sketch): BandedText | undefined {
  return signature && { organ, year, bands: bandsOf(signature) }
}

/** A year's file: JSON with an organ a line, and its bands as 32-bit numbers, the lowest byte first, in Base64. */
export function bandsJson(texts: readonly BandedText[]): string {
  const lines = texts.map(({ organ, bands }) => {
    const bytes = new Uint8Array(BANDS * 4)
    const view = new DataView(bytes.buffer)
    for (const [at, band] of bands.entries()) view.setUint32(at * 4, band, true)
    return `${JSON.stringify(organ)}:"${btoa(String.fromCharCode(...bytes))}"`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

/** What a year's file says. */
export function bandsIn(year: number, file: unknown): BandedText[] {
  return Object.entries(file as Record<string, string>).map(([organ, text]) => {
    const view = new DataView(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer)
    const bands = Array.from({ length: BANDS }, (_, at) => view.getUint32(at * 4, true))
    return { organ, year, bands }
  })
}

/** Texts by each of their bands, in the order in which they may be repeated. */
export type TextsByBand = ReadonlyMap<number, readonly BandedText[]>

/** Puts texts together by their bands. */
export function byBand(texts: readonly BandedText[]): TextsByBand {
  const found = new Map<number, BandedText[]>()
  for (const text of [...texts].sort(order))
    for (const band of text.bands) {
      const own = found.get(band)
      if (own) own.push(text)
      else found.set(band, [text])
    }
  return found
}

/** The texts that the rule against repeated ones holds a text against: the first that share a band, of those before it. */
export function mayRepeat(own: BandedText, texts: TextsByBand): BandedText[] {
  const found = own.bands.flatMap((band) =>
    (texts.get(band) ?? []).filter((one) => order(one, own) < 0).slice(0, LOOKED_AT),
  )
  return [...new Set(found)]
}
