/** The Pagefind index over all composed reports: bundles by the threads, then the list of them. */

import {
  BUNDLES_FILE,
  BUNDLES_FOLDER,
  type BundleList,
  type BundleRow,
} from '../../search/bundles.ts'
import { prune, type Cache } from '../cache/cache.ts'
import { bundleKey } from '../cache/keys.ts'
import type { Named } from '../disk/digests.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'
import type { ComposedFolder } from '../organ/composed.ts'
import type { Threads } from '../threads/threads.ts'
import type { BundleTold } from './bundle-files.ts'
import { bundlesOf, type BundleGroup, type PlannedReport } from './bundle-plan.ts'
import type { BundleTask, WrittenBundle } from './write-bundle.ts'

/** Where the bundles come from and where they go. */
export interface BundlesTask extends Sites {
  readonly cache: Cache
  readonly folders: readonly ComposedFolder[]
  /** How many reports a bundle may have. */
  readonly most?: number | undefined
}

/** The name of the list in the site. */
const LIST = `${BUNDLES_FOLDER}/${BUNDLES_FILE}`
/** The pack of Pagefind's scripts beside those of bundles, which begin with a year. */
const SCRIPTS = 'scripts'

/** All bundles in the site. */
export interface WrittenBundles {
  readonly bundles: readonly WrittenBundle[]
  /** The bundles as the list of them has them. */
  readonly rows: readonly BundleRow[]
  /** All files of the index in the site. */
  readonly digests: readonly Named[]
}

function sizeOf({ reports = [] }: BundleTask): number {
  return reports.length
}

/** A bundle in the list of all, by what is told of it once it is made. */
export function rowOf(
  { years, part, reports: own }: BundleGroup<PlannedReport>,
  folder: string,
  told: BundleTold | undefined,
): BundleRow {
  if (!told) throw new Error(`nothing is told of the bundle ${folder}`)
  const { isInOrder, ...others } = told
  const isListed = isInOrder ? {} : { isListed: true as const }
  return { folder, years, ...(part && { part }), reports: own.length, ...others, ...isListed }
}

/** Writes the bundles and the list of them into the site; `onDone` is told after each bundle. */
export async function writeBundles(
  threads: Threads,
  { cache, folders, out, old, most }: BundlesTask,
  onDone: (done: number, all: number) => void = () => {},
): Promise<WrittenBundles> {
  const reports = folders.flatMap(({ composed }) =>
    composed.reports.map(({ entry: { organ, year }, recordDigest }) => {
      return { organ, year, recordDigest }
    }),
  )
  const packs = new Map(
    folders.map(({ folder, composed }) => [folder.id, { folder, key: composed.key }]),
  )
  const groups = bundlesOf(reports, most)
  const bundles = groups.map(({ name, reports: own }, at): BundleTask => ({
    cache,
    name,
    key: bundleKey(
      cache,
      own.map(({ recordDigest }) => recordDigest),
    ),
    folder: at === 0 ? '' : `${name}/`,
    reports: own.map(({ organ, year }) => ({ organ, year })),
    organs: [...new Set(own.map(({ organ }) => organ))].flatMap((id) => packs.get(id) ?? []),
    out,
    old,
  }))
  const scripts = {
    cache,
    name: SCRIPTS,
    key: bundleKey(cache, []),
    folder: '',
    organs: [],
    out,
    old,
  }
  let done = 0
  const all: readonly BundleTask[] = [...bundles, scripts]
  // Each takes seconds: none waits in a thread for another that is before it, and the largest, of
  // which the last would keep all waiting, come first.
  const largestFirst = all.toSorted((one, other) => sizeOf(other) - sizeOf(one))
  const writing = largestFirst.map(async (task) => {
    const [own] = await threads.each('writeBundle', [task], () => onDone((done += 1), all.length))
    return [task, own] as const
  })
  const byTask = new Map(await Promise.all(writing))
  const written = all.flatMap((task) => byTask.get(task) ?? [])
  await prune(
    cache,
    'bundles',
    all.map(({ name }) => name),
  )
  const rows = groups.map((group, at) =>
    rowOf(group, bundles[at]?.folder ?? '', written[at]?.facts.told),
  )
  const list: BundleList = {
    bundles: rows.map(({ folder, years, reports: count, meta }) => {
      return { folder, years, reports: count, meta }
    }),
  }
  makeFolder({ out, old }, LIST)
  const listed = putFile({ out, old }, LIST, Buffer.from(`${JSON.stringify(list)}\n`))
  return {
    bundles: written,
    rows,
    digests: [...written.flatMap(({ digests }) => digests), listed],
  }
}
