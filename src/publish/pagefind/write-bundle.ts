/** One Pagefind bundle: indexed from its reports' records, or as the cache has it. */

import type { BundleRow } from '../../search/bundles.ts'
import type { Cache, Task } from '../cache.ts'
import { textsOf, type OrganPack } from '../organ-texts.ts'
import type { Sites } from '../put-file.ts'
import { putMade, type PutMade } from '../put-made.ts'
import { bundleFile, bundleFiles, scriptFiles } from './bundle-files.ts'
import type { PagefindRecord } from './record.ts'
import type { BundleFiles } from './run-pagefind.ts'

/** A bundle by its reports, or Pagefind's scripts, which make the newest one complete. */
export interface BundleTask extends Sites {
  readonly cache: Cache
  readonly name: string
  /** Names everything in it. */
  readonly key: string
  readonly folder: BundleRow['folder']
  /** In rank order; absent for the scripts. */
  readonly reports?: readonly { readonly organ: string; readonly year: number }[]
  /** The organs of the reports. */
  readonly organs: readonly OrganPack[]
}

/** A bundle in the site; its facts are its files. */
export type WrittenBundle = PutMade<readonly string[]>

async function makeFiles({ reports, organs }: BundleTask): Promise<BundleFiles> {
  if (!reports) return scriptFiles()
  const records = await textsOf('record', reports, organs)
  return bundleFiles(records.map((record) => JSON.parse(record) as PagefindRecord))
}

/** Writes a bundle into the site; files that stand there since an earlier build are left alone. */
export function writeBundle(task: BundleTask): Promise<WrittenBundle> {
  const { cache, name, key, out, old } = task
  const kept: Task<readonly string[]> = {
    kind: 'bundles',
    name,
    key,
    make: async () => {
      const pieces = await makeFiles(task)
      return { facts: [...pieces.keys()], pieces }
    },
  }
  return putMade(cache, { out, old }, kept, (paths) => paths.map((path) => bundleFile(task, path)))
}
