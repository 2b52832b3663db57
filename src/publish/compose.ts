/** All reports of a content folder, composed by the threads or found in the cache. */

import { readPages, type Page } from '../reader/pages.ts'
import { listReports } from '../reader/portal.ts'
import { errorsOf } from '../report/finding.ts'
import type { Organ } from '../report/report.ts'
import type { OrganTask } from './organ-files.ts'
import type { ComposedOrgan, ComposedReport, OrganFolder } from './organ-reports.ts'
import { astro } from './render-lists.ts'
import type { Job, Refused } from './site-build.ts'
import type { Threads } from './threads.ts'

/** The reports of every organ that has a folder; folders that no organ has are for the reader to refuse. */
async function organFolders({ content, cache, site, organs }: Job) {
  const { names, findings } = await listReports(content)
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const byFolder = new Map<string, string[]>()
  for (const name of names) {
    const id = name.split('/')[1] ?? ''
    byFolder.set(id, [...(byFolder.get(id) ?? []), name])
  }
  const folders = [...byFolder].map(([id, own]): OrganFolder => {
    return { content, cache, site, id, organ: byId.get(id), names: own }
  })
  return { folders, findings }
}

/** Newest first, then as organs.yaml orders their organs. */
function inOrder(composed: readonly ComposedOrgan[], organs: readonly Organ[]): ComposedReport[] {
  const order = new Map(organs.map((organ, index) => [organ.id, index]))
  const place = ({ entry }: ComposedReport): number => order.get(entry.organ) ?? 0
  return composed
    .flatMap(({ reports }) => reports)
    .sort((one, other) => other.entry.year - one.entry.year || place(one) - place(other))
}

/** All reports composed, organ by organ and in the order of lists. */
export interface Composed {
  readonly tasks: readonly OrganTask[]
  readonly reports: readonly ComposedReport[]
  /** The site's own pages by name. */
  readonly pages: ReadonlyMap<string, Page>
}

/** Composes all reports, or tells what keeps them from being published. */
export async function composeAll(threads: Threads, job: Job): Promise<Composed | Refused> {
  const { content, organs, out, old, on } = job
  const { folders, findings } = await organFolders(job)
  const all = folders.reduce((sum, { names }) => sum + names.length, 0)
  let done = 0
  const composed = await threads.each('composeOrgan', folders, ({ reports, isReused }) => {
    // Something has changed, so that lists will have to be rendered.
    if (!isReused) void astro()
    on.tell((done += reports.length), all)
  })
  const found = [...findings, ...composed.flatMap((one) => one.errors)]
  const { pages, findings: wrong } = await readPages(content)
  const errors = errorsOf([...found, ...wrong])
  if (errors.length > 0) return { errors }
  const tasks = folders.flatMap((folder, index) => {
    const own = composed[index]
    return own ? [{ folder, composed: own, out, old }] : []
  })
  return { tasks, reports: inOrder(composed, organs), pages }
}
