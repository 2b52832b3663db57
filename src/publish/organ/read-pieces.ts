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

/** Pieces of some kinds of each of some reports, in their order; each organ is read once. */
export async function reportPieces<Kind extends Piece>(
  kinds: readonly Kind[],
  reports: readonly { readonly organ: string; readonly year: number }[],
  organs: readonly OrganPack[],
): Promise<Record<Kind, Uint8Array>[]> {
  const years = new Map(groupBy(reports, ({ organ }) => organ))
  const found = new Map<string, Record<Kind, Uint8Array>>()
  for (const { folder, key } of organs) {
    const own = (years.get(folder.id) ?? []).map(({ year }) => year)
    const names = new Set(own.flatMap((year) => kinds.map((kind) => pieceName(year, kind))))
    const task = organTask(folder, key, (piece) => names.has(piece))
    const { pieces } = await obtain(folder.cache, task)
    for (const year of own) {
      const named = kinds.map((kind) => [kind, pieceOf(pieces, year, kind)])
      found.set(`${folder.id} ${year}`, Object.fromEntries(named) as Record<Kind, Uint8Array>)
    }
  }
  return reports.map(({ organ, year }) => {
    const own = found.get(`${organ} ${year}`)
    if (!own) throw new Error(`no pieces of ${organ} on ${year}`)
    return own
  })
}

/** What a piece says. */
export function textIn(piece: Uint8Array): string {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString()
}
