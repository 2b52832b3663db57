/** Composed reports → their files in the site, and the files with all of them. */

import type { Composed, Source } from './compose.ts'
import type { ComposedFolder } from './organ/composed.ts'
import type { Named } from './disk/digests.ts'
import type { Frames } from './astro/frames.ts'
import { publishedKey } from './cache/keys.ts'
import type { OrganTask, WrittenOrgan } from './organ/files.ts'
import type { Sites } from './disk/put-file.ts'
import type { Threads } from './threads/threads.ts'
import { wideTasks, yearTasks } from './wide-table/tasks.ts'
import type { WrittenIndexes } from './write-indexes.ts'

/** What came of writing the reports. */
export interface WrittenReports {
  /** The organs' files in the site, in the order of the folders, or of those that changed. */
  readonly organs: readonly WrittenOrgan[]
  /** All other files in the site. */
  readonly digests: readonly Named[]
  /** The names of the stamps that belong to the index. */
  readonly stamps: readonly string[]
  readonly shards: number
  readonly reused: number
  readonly damaged: number
}

/** Where the organs' files are written, and with what. */
interface OrgansTask extends Sites {
  /** Ids of the organs whose files may have changed; all of them unless told otherwise. */
  readonly changed?: ReadonlySet<string> | undefined
  /** Told after each organ how many of all reports are written. */
  readonly onReports: (done: number, all: number) => void
}

/** Where reports are written, and with what. */
export interface ReportsTask extends OrgansTask {
  /** The two indexes, which are being written. */
  readonly indexes: WrittenIndexes
  /** The rendered frames of pages, once they are there; without them pages are not written. */
  readonly frames: Promise<Frames | undefined>
}

/** An organ's files as a task: the rest of what is known of its reports need not go to a thread. */
function taskOf({
  folder,
  composed: { id, key, reports },
}: ComposedFolder): Omit<OrganTask, 'out' | 'old'> {
  return {
    folder,
    composed: {
      id,
      key,
      reports: reports.map(({ entry, edition, attachments, together }) => {
        return { entry, edition, attachments, together }
      }),
    },
  }
}

/** Writes the files of organs and their reports, pages among them if there are frames for these. */
export async function writeOrgans(
  threads: Threads,
  { folders, reports }: Composed,
  { out, old, changed, onReports }: OrgansTask,
  frames: Frames | undefined,
): Promise<readonly WrittenOrgan[]> {
  const tasks = folders.map((one) => ({ ...taskOf(one), out, old, frames }))
  let done = 0
  return threads.each(
    'writeOrgan',
    tasks.filter(({ folder }) => changed?.has(folder.id) ?? true),
    (own) => onReports((done += own.reports), reports.length),
  )
}

/** Writes what Astro is not needed for, and the organs' files as soon as there are frames for their pages. */
export function writeReports(
  threads: Threads,
  source: Source,
  composed: Composed,
  { indexes, frames, ...task }: ReportsTask,
): Promise<WrittenReports> {
  const { cache, organs } = source
  const { out, old } = task
  const { reports } = composed
  const writing = frames.then((own) => writeOrgans(threads, composed, task, own))
  const names = reports.map(({ entry: { organ, year } }) => ({ organ, year }))
  const key = publishedKey(cache, organs, composed.folders, reports)
  const kinds = (['csv', 'json'] as const).map((kind) => {
    return { cache, out, old, kind, key, reports: names }
  })
  const others = Promise.all([
    writing,
    indexes,
    // They are put together from the reports' own files.
    writing.then(() => threads.each('writeDataFile', kinds)),
    threads.each('writeWidePart', wideTasks(source, composed, { out, old, key })),
    threads.each('writeYearCsv', yearTasks(source, composed, { out, old })),
  ])
  const all = others.then(([written, [bundles, { shards, digests }], data, wide, years]) => {
    const made = [...shards, ...bundles.bundles]
    return {
      organs: written,
      digests: [...data, ...wide, ...years, ...digests, ...bundles.digests],
      stamps: made.map(({ stamps }) => stamps),
      shards: shards.length,
      reused: shards.filter(({ origin }) => origin === 'cache').length,
      damaged:
        written.filter((one) => one.isDamaged).length +
        made.filter(({ origin }) => origin === 'mended').length,
    }
  })
  // What goes wrong is told of once, by whoever waits for all.
  all.catch(() => undefined)
  return all
}
