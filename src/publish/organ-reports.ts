/** The reports of one organ, and all that the portal makes of them, as its pack in the cache has it. */

import type { ReportEntry } from '../report/entry.ts'
import type { Finding } from '../report/finding.ts'
import type { Site } from '../report/portal-schema.ts'
import type { Organ } from '../report/report.ts'
import { packPath, type Cache } from './cache.ts'
import { organKey } from './organ-key.ts'
import { readPack } from './pack.ts'

/** The folder of one organ's reports, and what its pages show besides. */
export interface OrganFolder {
  readonly content: string
  readonly cache: Cache
  readonly site: Site
  /** The folder's name. */
  readonly id: string
  /** Absent for an id that organs.yaml does not know. */
  readonly organ: Organ | undefined
  /** Paths of its report files in the content folder. */
  readonly names: readonly string[]
}

/** What the build needs to know of a report while its pages wait in the cache. */
export interface ComposedReport {
  readonly entry: ReportEntry
  readonly attachments: readonly string[]
  /** Length of its searchable narrative, in UTF-16 units. */
  readonly characters: number
  /** Digest of its searchable narrative. */
  readonly textDigest: string
  /** How many findings are published with it. */
  readonly findings: number
}

/** An organ's reports composed; with findings instead if one of them must not be published. */
export interface ComposedOrgan {
  readonly id: string
  readonly key: string
  readonly reports: readonly ComposedReport[]
  readonly errors: readonly Finding[]
  /** Were they found in the cache? */
  readonly isReused: boolean
  /** Were they found damaged in the cache, and composed again? */
  readonly isDamaged: boolean
}

/** The kinds of pieces a pack has of each report, in their order there. */
export const PIECES = ['json', 'csv', 'passages', 'folded', 'filling', 'main'] as const

/** A kind of piece. */
export type Piece = (typeof PIECES)[number]

/** The name of a piece in an organ's pack. */
export function pieceName(year: number, kind: Piece): string {
  return `${year}.${kind}`
}

/** Composes an organ's reports, unless the cache has them as they would be or is not to be asked. */
export async function composeOrgan(
  folder: OrganFolder,
  how: 'cached' | 'afresh' = 'cached',
): Promise<ComposedOrgan> {
  const { cache, id } = folder
  const key = organKey(folder)
  const path = packPath(cache, 'organs', id)
  const found =
    how === 'afresh' ? 'absent' : readPack<readonly ComposedReport[]>(path, key, () => false)
  if (typeof found === 'object')
    return { id, key, reports: found.facts, errors: [], isReused: true, isDamaged: false }
  // Reading and rendering reports brings much code along, which most builds never need.
  const { composed } = await import('./organ-compose.ts')
  return { ...(await composed(folder, key)), isDamaged: found === 'damaged' }
}
