/** Pieces of an organ's pack, read by those who need them. */

import { groupBy } from '../../report/group-by.ts'
import { obtain } from '../cache/cache.ts'
import type { Pieces } from '../cache/pack.ts'
import {
  pieceName,
  type OF_ORGAN,
  type OrganFolder,
  type OrganToWrite,
  type Piece,
} from './composed.ts'
import { organTask } from './task.ts'

/** Pieces of some kinds of an organ's reports; they are composed again should they have been damaged. */
export async function piecesOf(
  {
    folder,
    composed: { key },
  }: { readonly folder: OrganFolder; readonly composed: Pick<OrganToWrite, 'key'> },
  kinds: readonly Piece[],
): Promise<{ pieces: Pieces; isDamaged: boolean }> {
  const wants = (name: string): boolean => kinds.some((kind) => name.endsWith(`.${kind}`))
  const { pieces, origin } = await obtain(folder.cache, organTask(folder, key, wants))
  return { pieces, isDamaged: origin === 'mended' }
}

/** One piece, of the report on a year or of the organ itself. */
export function pieceOf(pieces: Pieces, year: number | typeof OF_ORGAN, kind: Piece): Uint8Array {
  const bytes = pieces.get(pieceName(year, kind))
  if (!bytes) throw new Error(`a pack has no ${pieceName(year, kind)}`)
  return bytes
}

/** An organ's reports as the cache has them, and how to make them again. */
export interface OrganPack {
  readonly folder: OrganFolder
  readonly key: string
}

/** One piece of each of some reports, as text, in their order; each organ is read once. */
export async function textsOf(
  kind: Piece,
  reports: readonly { readonly organ: string; readonly year: number }[],
  organs: readonly OrganPack[],
): Promise<string[]> {
  const years = new Map(groupBy(reports, ({ organ }) => organ))
  const texts = new Map<string, string>()
  for (const { folder, key } of organs) {
    const own = (years.get(folder.id) ?? []).map(({ year }) => year)
    const names = new Set(own.map((year) => pieceName(year, kind)))
    const task = organTask(folder, key, (piece) => names.has(piece))
    const { pieces } = await obtain(folder.cache, task)
    for (const year of own)
      texts.set(`${folder.id} ${year}`, Buffer.from(pieceOf(pieces, year, kind)).toString())
  }
  return reports.map(({ organ, year }) => texts.get(`${organ} ${year}`) ?? '')
}
