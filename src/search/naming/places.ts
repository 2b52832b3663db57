/** Where organs are, in the pieces in which people write a place: 忻州市 · 静乐县. */

import { fold } from '../fold.ts'
import { remember } from '../../report/remember.ts'
import type { TableOrgan } from '../exact/table.ts'
import { canonicalName } from './canonical.ts'

const AFTER_LEVEL = /(?<=[省市县区州盟旗])/u
/** A higher place that the portal does not name. */
const HIGHER = /^[^省市县区州盟旗]{1,7}[省市县区州盟旗]/u
const LEVEL = /[省市县区州盟旗]$/u

/** Where the organs of a table are. */
export interface Places {
  /** The pieces of an organ's region and of the organs above it; one list for all that are in one place. */
  readonly piecesOf: (organ: TableOrgan) => readonly string[]
  /** The organs in a place, by its name in the one form, with or without 省市县区. */
  readonly within: (typed: string) => readonly TableOrgan[]
}

/** The places of organs; what it needs of each is made when first asked. */
export function placesOf(organs: readonly TableOrgan[]): Places {
  const known = new Map<string, readonly string[]>()
  let byId: ReadonlyMap<string, TableOrgan> | undefined
  const piecesOf = (organ: TableOrgan): readonly string[] => {
    const place = `${organ.region ?? ''}\n${organ.parent ?? ''}`
    const before = known.get(place)
    if (before) return before
    byId ??= new Map(organs.map((one) => [one.id, one]))
    const pieces = placePieces(organ, byId)
    known.set(place, pieces)
    return pieces
  }
  return {
    piecesOf,
    within: (typed) => {
      const fits = new Map<readonly string[], boolean>()
      return organs.filter((organ) => {
        const pieces = piecesOf(organ)
        const isIn = fits.get(pieces) ?? isPlace(typed, pieces)
        fits.set(pieces, isIn)
        return isIn
      })
    },
  }
}

/** The pieces of an organ's region and of the organs above it, without repetition. */
function placePieces(
  { region = '', parent }: TableOrgan,
  byId: ReadonlyMap<string, TableOrgan>,
): string[] {
  const above: string[] = [region]
  const seen = new Set<string>()
  for (let next = parent; next !== undefined && !seen.has(next);) {
    seen.add(next)
    const organ = byId.get(next)
    above.push(...(organ ? [organ.shortName, organ.name, organ.region ?? ''] : [next]))
    next = organ?.parent
  }
  return [...new Set(above.flatMap(cutAtLevels))]
}

/** A place whole and cut after each 省市县区; many organs are in one place. */
const cutAtLevels = remember(5000, (text: string): readonly string[] => {
  const folded = canonicalName(fold(text))
  return folded === '' ? [] : [folded, ...folded.split(AFTER_LEVEL)]
})

/** A piece without 省市县区: 博山 for 博山区; undefined where too little is left. */
function shortPiece(piece: string): string | undefined {
  return LEVEL.test(piece) && piece.length > 2 ? piece.slice(0, -1) : undefined
}

/** Whether what is typed is one of the pieces, with or without its last 省市县区. */
function isPlace(typed: string, pieces: readonly string[]): boolean {
  return pieces.some((piece) => piece === typed || shortPiece(piece) === typed)
}

/** Whether what stands before a name fits where its organ is. */
export type Fit = 'fits' | 'unsaid' | 'not'

/**
 * Holds what is typed before a name against the pieces of its organ's place: 淄博市博山区 fits an
 * organ in 博山区; where the portal does not say the place, any one is possible.
 */
export function fitOf(typed: string, pieces: readonly string[]): Fit {
  if (typed === '') return 'fits'
  if (pieces.some((piece) => endsIn(typed, piece) || begins(typed, piece))) return 'fits'
  let left = typed
  for (let higher = HIGHER.exec(left); higher; higher = HIGHER.exec(left))
    left = left.slice(higher[0].length)
  return left === '' && pieces.length === 0 ? 'unsaid' : 'not'
}

/** 济源 for 济源产城融合示范区. */
function begins(typed: string, piece: string): boolean {
  return typed.length > 1 && piece.startsWith(typed)
}

function endsIn(typed: string, piece: string): boolean {
  const short = shortPiece(piece)
  return typed.endsWith(piece) || (short !== undefined && typed.endsWith(short))
}
