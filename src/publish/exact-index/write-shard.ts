/** The shards of the search index: each built from its reports' texts, or as the cache has it. */

import { buildShard } from './shard.ts'
import { INDEX_FOLDER, shardFolder, type ShardRow } from '../../search/table.ts'
import { packPath, type Cache } from '../cache.ts'
import { foldedTexts } from '../organ-files.ts'
import { readPack, writePack } from '../pack.ts'
import { makeFolder, putFile, type Sites } from '../put-file.ts'

/** A shard by its reports, in rank order. */
export interface ShardTask extends Sites {
  readonly cache: Cache
  readonly name: string
  /** Names every text in it. */
  readonly key: string
  readonly reports: readonly {
    readonly organ: string
    readonly year: number
    readonly key: string
  }[]
}

/** A shard as the table names it, and how it was come by. */
export interface WrittenShard {
  readonly row: ShardRow
  /** Its files in the site. */
  readonly names: readonly string[]
  readonly isReused: boolean
  readonly isDamaged: boolean
}

function madeShard({ cache, name, key, reports }: ShardTask) {
  const { row, files } = buildShard(reports.map((report) => foldedTexts(cache, report)))
  writePack(packPath(cache, 'shards', name), key, row, files)
  return { row, files }
}

/** Writes a shard into the site. */
export function writeShard(task: ShardTask): WrittenShard {
  const found = readPack<ShardRow>(packPath(task.cache, 'shards', task.name), task.key)
  const isReused = typeof found === 'object'
  const { row, files } = isReused ? { row: found.facts, files: found.pieces } : madeShard(task)
  const names: string[] = []
  for (const [file, bytes] of files) {
    const name = `${INDEX_FOLDER}/${shardFolder(row)}/${file}`
    if (names.length === 0) makeFolder(task, name)
    putFile(task, name, bytes)
    names.push(name)
  }
  return { row, names, isReused, isDamaged: found === 'damaged' }
}
