/** Composed reports → the pages of figures and their files, a task a year. */

import { formats } from '../../report/formats/index.ts'
import { groupBy } from '../../report/group-by.ts'
import { distinctShortName } from '../../report/organs/names.ts'
import type { Frames } from '../astro/frames.ts'
import type { Composed, Source } from '../compose.ts'
import type { Sites } from '../disk/put-file.ts'
import type { Threads } from '../threads/threads.ts'
import type { FigureYear, FiguresTask, WrittenFigures } from './write-figures.ts'

/** The years that have reports, newest first, each with the editions of the form that these are in. */
export function figureYears(
  reports: readonly { readonly entry: { readonly year: number }; readonly edition: string }[],
): FigureYear[] {
  return groupBy(reports, ({ entry }) => entry.year).map(([year, own]) => {
    const used = new Set(own.map(({ edition }) => edition))
    return { year, editions: formats.map(({ edition }) => edition).filter((one) => used.has(one)) }
  })
}

/** The tasks that write the figures' pages and files. */
export function figuresTasks(
  { cache, organs, site }: Source,
  { reports }: Pick<Composed, 'reports'>,
  sites: Sites,
  frames: Frames | undefined,
): FiguresTask[] {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const years = figureYears(reports)
  return groupBy(reports, ({ entry }) => entry.year).map(([year, own]): FiguresTask => {
    const listed = own.flatMap(({ entry, edition, figures }) => {
      const organ = byId.get(entry.organ)
      if (!organ) return []
      const { id, region, type } = organ
      return [{ organ: id, name: distinctShortName(organ), region, type, edition, figures }]
    })
    return { cache, site, ...sites, frames: frames?.figure, year, years, reports: listed }
  })
}

/** Writes the figures' files, and their pages if there is a frame for them. */
export async function writeAllFigures(
  threads: Threads,
  source: Source,
  composed: Pick<Composed, 'reports'>,
  sites: Sites,
  frames: Frames | undefined,
): Promise<WrittenFigures> {
  const written = await threads.each('writeFigures', figuresTasks(source, composed, sites, frames))
  return {
    digests: written.flatMap(({ digests }) => digests),
    stamps: written.flatMap(({ stamps }) => stamps),
  }
}
