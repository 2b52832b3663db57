/** All reports of a content folder composed by the threads, or as the cache has them. */

import type { ReadFace } from '../reader/face.ts'
import type { Page } from '../reader/page.ts'
import { readPages } from '../reader/pages.ts'
import { listReports } from '../reader/portal.ts'
import { sumOfSizes } from '../report/data/sizes.ts'
import { errorsOf, type Finding } from '../report/finding.ts'
import { groupBy } from '../report/group-by.ts'
import { childrenOf } from '../report/organs/tree.ts'
import type { Site } from '../report/schema/portal.ts'
import type { Organ } from '../report/report.ts'
import { bandedText, type BandedText } from '../report/likeness/text-bands.ts'
import type { PortalContent } from '../site/portal.ts'
import type { Cache } from './cache/cache.ts'
import type { ComposedFolder, ComposedReport, OrganFolder } from './organ/composed.ts'
import { keepRegister } from './register.ts'
import type { Threads } from './threads/threads.ts'
import { judgeTogether, observationsOf, sketchOf } from './together.ts'

/** A content folder whose site.yaml and organs.yaml have been read. */
export interface Source {
  readonly content: string
  readonly site: Site
  readonly organs: readonly Organ[]
  /** The portal's own face. */
  readonly look: ReadFace
  readonly cache: Cache
}

/** All reports composed, organ by organ and in the order of lists. */
export interface Composed {
  readonly folders: readonly ComposedFolder[]
  readonly reports: readonly ComposedReport[]
  /** The site's own pages by name. */
  readonly pages: ReadonlyMap<string, Page>
  /** All that keeps content from being published. */
  readonly errors: readonly Finding[]
}

/** Reports in the order of lists: newest first, then as organs.yaml orders their organs. */
function inOrder(folders: readonly ComposedFolder[], organs: readonly Organ[]): ComposedReport[] {
  const order = new Map(organs.map((organ, index) => [organ.id, index]))
  const place = ({ entry }: ComposedReport): number => order.get(entry.organ) ?? 0
  return folders
    .flatMap(({ composed }) => composed.reports)
    .sort((one, other) => other.entry.year - one.entry.year || place(one) - place(other))
}

/** The folders of a portal's organs, and what keeps other files beside them from being published. */
export interface Listed {
  readonly folders: readonly OrganFolder[]
  readonly errors: readonly Finding[]
}

/** The folders of a portal's organs; those that no organ has are for the reader to refuse. */
export async function organFolders(source: Source): Promise<Listed> {
  const { content, site, organs, cache } = source
  const { names, findings } = await listReports(content)
  const register = await keepRegister(cache, organs)
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const named = groupBy(names, (name) => name.split('/')[1] ?? '')
  const without = new Set(byId.keys()).difference(new Set(named.map(([id]) => id)))
  // Organs without a report have a page all the same.
  const all = [...named, ...[...without].map((id): [string, string[]] => [id, []])]
  const folders = all.map(([id, own]): OrganFolder => {
    const children = childrenOf(organs, id).map(({ id: below, name, shortName, places }) => {
      return { id: below, name, shortName, ...(places && { places }) }
    })
    return { content, cache, site, id, organ: byId.get(id), children, register, names: own }
  })
  return { folders, errors: errorsOf(findings) }
}

/** Puts together what has been composed, with all that keeps content from being published. */
export async function gather(
  source: Source,
  composed: readonly ComposedFolder[],
  errors: readonly Finding[],
): Promise<Composed> {
  const { folders, errors: between } = judgeTogether(source.content, source.organs, composed)
  const { pages, findings } = await readPages(source.content)
  const reports = inOrder(folders, source.organs)
  const all = [
    ...errors,
    ...folders.flatMap(({ composed }) => composed.errors),
    ...between,
    ...errorsOf(findings),
  ]
  return { folders, reports, pages, errors: all }
}

/** Composes the reports of all organs that have been listed. */
export async function composeOrgans(
  threads: Threads,
  { folders }: Listed,
  onDone: (done: number, all: number) => void,
): Promise<ComposedFolder[]> {
  const all = folders.reduce((sum, { names }) => sum + names.length, 0)
  let done = 0
  const counts = new Map(folders.map(({ id, names }) => [id, names.length]))
  const composed = await threads.each('composeOrgan', folders, ({ id }) =>
    onDone((done += counts.get(id) ?? 0), all),
  )
  return folders.flatMap((folder, index): ComposedFolder[] => {
    const own = composed[index]
    return own ? [{ folder, composed: own }] : []
  })
}

/** What pages show of composed content. */
export function contentOf({ site, organs, look }: Source, composed: Composed): PortalContent {
  const { reports, pages, errors, folders } = composed
  const texts = (): BandedText[] =>
    folders.flatMap((folder) =>
      folder.composed.sketches.flatMap((one) => bandedText(sketchOf(one)) ?? []),
    )
  const entries = reports.map(({ entry }) => entry)
  const observations = reports.map(observationsOf)
  const sizes = sumOfSizes(reports)
  const shown = { organs, pages, entries, observations, sizes, vectors: reports, texts }
  return { site, face: look.face, ...shown, findings: errors }
}
