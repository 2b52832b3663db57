/** The portal's reports whose texts may be much alike one on the desk: looked up by bands, then read themselves. */

import {
  bandedText,
  bandsIn,
  byBand,
  mayRepeat,
  type BandedText,
} from '../report/likeness/text-bands.ts'
import type { Report } from '../report/report.ts'
import type { Sketch } from '../report/rules/rule.ts'

/** What the portal's texts are looked up in. */
export interface AlikeTexts {
  /** Published reports that a text may repeat, as far as they have been read; the others are asked for. */
  readonly find: (sketch: Sketch) => readonly Report[]
  /** The years whose texts could not be read, so that no text was held against them. */
  readonly unread: () => readonly number[]
}

/** Where texts are read, and who is told when there is more. */
export interface AlikeSource {
  /** What the file of a year's bands says; undefined where it cannot be had. */
  readonly read: (year: number) => Promise<unknown>
  /** The years that have one. */
  readonly years: () => readonly number[]
  readonly reports: (organ: string) => readonly Report[]
  readonly tell: () => void
}

/** Texts of a portal, each year read when it is first asked for. */
export function alikeTexts({ read, years, reports, tell }: AlikeSource): AlikeTexts {
  const byYear = new Map<number, readonly BandedText[] | 'asked' | 'unread'>()
  let texts = byBand([])

  async function ask(year: number): Promise<void> {
    byYear.set(year, 'asked')
    const file = await read(year)
    byYear.set(year, file === undefined ? 'unread' : bandsIn(year, file))
    texts = byBand(
      [...byYear.values()].flatMap((found) => (typeof found === 'object' ? found : [])),
    )
    tell()
  }

  return {
    find: (sketch) => {
      const own = bandedText(sketch)
      if (!own) return []
      for (const year of years()) if (year <= own.year && !byYear.has(year)) void ask(year)
      return mayRepeat(own, texts).flatMap(({ organ, year }) =>
        organ === own.organ ? [] : reports(organ).filter((report) => report.year === year),
      )
    },
    unread: () => [...byYear].flatMap(([year, found]) => (found === 'unread' ? [year] : [])),
  }
}
