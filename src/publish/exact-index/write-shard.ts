/** The shards of the search index: each built from its reports' texts, or as the cache has it. */

import { buildShard } from './shard.ts'
import { INDEX_FOLDER, shardFolder, type ShardRow } from '../../search/table.ts'
import { obtain, type Cache, type Origin } from '../cache.ts'
import { textsOf, type OrganPack } from '../organ-files.ts'
import { makeFolder, putFile, type Sites } from '../put-file.ts'

/** A shard by its reports, in rank order. */
export interface ShardTask extends Sites {
  readonly cache: Cache
  readonly name: string
  /** Names every text in it. */
  readonly key: string
  readonly reports: readonly { readonly organ: string; readonly year: number }[]
  /** The organs of the reports. */
  readonly organs: readonly OrganPack[]
}

/** A shard as the table names it, and how it was come by. */
export interface WrittenShard {
  readonly row: ShardRow
  /** Its files in the site. */
  readonly names: readonly string[]
  readonly origin: Origin
}

/** Writes a shard into the site. */
export async function writeShard(task: ShardTask): Promise<WrittenShard> {
  const { cache, name, key } = task
  const { facts, pieces, origin } = await obtain<ShardRow>(cache, {
    kind: 'shards',
    name,
    key,
    make: async () => {
      const texts = await textsOf('folded', task.reports, task.organs)
      const { row, files } = buildShard(texts.map((text) => JSON.parse(text) as string[]))
      return { facts: row, pieces: files }
    },
  })
  const names = [...pieces.keys()].map((file) => `${INDEX_FOLDER}/${shardFolder(facts)}/${file}`)
  for (const [index, bytes] of [...pieces.values()].entries()) {
    const file = names[index] ?? ''
    if (index === 0) makeFolder(task, file)
    putFile(task, file, bytes)
  }
  return { row: facts, names, origin }
}
