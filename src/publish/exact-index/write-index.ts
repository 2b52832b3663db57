/** The search index over all composed reports: shards by the threads, then the table over them. */

import type { BundleRow } from '../../search/bundles.ts'
import type { Organ } from '../../report/report.ts'
import { shardsOf } from './shard-plan.ts'
import { TRADITIONAL } from '../../render/addresses.ts'
import { foldVariants } from '../../search/fold.ts'
import { variantPairs } from '../../traditional/variants.ts'
import { deflate } from './deflate.ts'
import { tableFigures } from './table-figures.ts'
import { tableFile, tableOrgan } from './table.ts'
import { traditionalFigures, traditionalNames, traditionalOrgans } from './traditional-names.ts'
import { INDEX_FOLDER, TABLE_FILE, VARIANTS_FILE } from '../../search/exact/table.ts'
import { prune, type Cache } from '../cache/cache.ts'
import type { Named } from '../disk/digests.ts'
import { shardKey } from '../cache/keys.ts'
import type { ComposedFolder } from '../organ/composed.ts'
import { makeFolder, putFile, type Sites } from '../disk/put-file.ts'
import type { ShardTask, WrittenShard } from './write-shard.ts'
import type { Threads } from '../threads/threads.ts'

const VARIANTS = `${INDEX_FOLDER}/${VARIANTS_FILE}`

/** The name of the index's table in the site. */
const TABLE = `${INDEX_FOLDER}/${TABLE_FILE}`

/** Where an index comes from and where it goes. */
export interface IndexTask extends Sites {
  readonly cache: Cache
  readonly organs: readonly Organ[]
  readonly folders: readonly ComposedFolder[]
  /** Are its words shown in traditional characters too? */
  readonly hasTraditional?: boolean | undefined
  /** The Pagefind bundles beside it, once they are made. */
  readonly bundles: Promise<readonly BundleRow[]>
}

/** The whole index in the site. */
export interface WrittenIndex {
  readonly shards: readonly WrittenShard[]
  /** All its files. */
  readonly digests: readonly Named[]
}

/** Writes the index into the site; `onDone` is told after each shard. */
export async function writeIndex(
  threads: Threads,
  { cache, organs, folders, out, old, bundles, hasTraditional = false }: IndexTask,
  onDone: (done: number, all: number) => void = () => {},
): Promise<WrittenIndex> {
  const reports = folders.flatMap(({ composed }) =>
    composed.reports.map(({ entry: { organ, year, title }, characters, textDigest }) => {
      return { organ, year, title, characters, textDigest }
    }),
  )
  const groups = shardsOf(reports)
  const sources = new Map(
    folders.map(({ folder, composed }) => [folder.id, { folder, key: composed.key }]),
  )
  const shardTasks = groups.map(({ key: name, reports: own }): ShardTask => ({
    cache,
    name,
    key: shardKey(
      cache,
      own.map(({ textDigest }) => textDigest),
    ),
    reports: own.map(({ organ, year }) => ({ organ, year })),
    organs: [...new Set(own.map(({ organ }) => organ))].flatMap((id) => sources.get(id) ?? []),
    out,
    old,
  }))
  let done = 0
  const shards = await threads.each('writeShard', shardTasks, () =>
    onDone(++done, shardTasks.length),
  )
  await prune(
    cache,
    'shards',
    groups.map(({ key }) => key),
  )
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const listed = groups.flatMap((group) =>
    group.reports.flatMap(({ organ, year, title }) => {
      const by = byId.get(organ)
      if (!by) return []
      const { type, name, shortName, aliases, region, parent } = tableOrgan(by)
      const names = { organType: type, organName: name, organShortName: shortName, aliases }
      return [{ organ, year, title, ...names, region, parent }]
    }),
  )
  const registered = organs.map(tableOrgan)
  const figures = tableFigures(
    folders.flatMap(({ composed }) =>
      composed.reports.map(({ edition, entry: { year } }) => ({ edition, year })),
    ),
  )
  const parts = { shards: shards.map(({ facts }) => facts.row), bundles: await bundles }
  const put = (name: string, bytes: Uint8Array): Named => {
    makeFolder({ out, old }, name)
    return putFile({ out, old }, name, bytes)
  }
  const digests = [...shards.flatMap((shard) => shard.digests)]
  digests.push(put(TABLE, tableFile(listed, { ...parts, registered, figures })))
  if (hasTraditional) {
    const pairs = await variantPairs()
    foldVariants(pairs)
    const names = await traditionalNames(listed)
    const own = {
      registered: await traditionalOrgans(registered),
      figures: await traditionalFigures(figures),
    }
    digests.push(put(VARIANTS, deflate(JSON.stringify(pairs))))
    digests.push(put(TRADITIONAL + TABLE, tableFile(names, { ...parts, ...own })))
  }
  return { shards, digests }
}
