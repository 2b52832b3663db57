/** The shards of the search index: each built from its reports' texts, or as the cache has it. */

import { buildShard } from './shard.ts'
import { INDEX_FOLDER, shardFolder, type ShardRow } from '../../search/exact/table.ts'
import type { Cache, Task } from '../cache/cache.ts'
import { reportPieces, textIn, type OrganPack } from '../organ/read-pieces.ts'
import type { Sites } from '../disk/put-file.ts'
import { putMade, type PutMade } from '../cache/put-made.ts'

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

/** A shard as the table names it, and the names of its files. */
interface ShardFacts {
  readonly row: ShardRow
  readonly files: readonly string[]
}

/** A shard in the site. */
export type WrittenShard = PutMade<ShardFacts>

/** Writes a shard into the site. */
export function writeShard(task: ShardTask): Promise<WrittenShard> {
  const { cache, name, key, out, old } = task
  const kept: Task<ShardFacts> = {
    kind: 'shards',
    name,
    key,
    make: async () => {
      const pieces = await reportPieces(['folded'], task.reports, task.organs)
      const texts = pieces.map(({ folded }) => JSON.parse(textIn(folded)) as string[])
      const { row, files } = buildShard(texts)
      return { facts: { row, files: [...files.keys()] }, pieces: files }
    },
  }
  return putMade(cache, { out, old }, kept, ({ row, files }) =>
    files.map((file) => `${INDEX_FOLDER}/${shardFolder(row)}/${file}`),
  )
}
