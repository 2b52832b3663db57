/** One Pagefind bundle: indexed from its reports' records, or as the cache has it. */

import type { BundleRow } from '../../search/bundles.ts'
import type { Cache, Task } from '../cache/cache.ts'
import { putMade, type PutMade } from '../cache/put-made.ts'
import type { Sites } from '../disk/put-file.ts'
import { reportPieces, textIn, type OrganPack } from '../organ/read-pieces.ts'
import { bundleFile, bundleFiles, scriptFiles, type BundleTold } from './bundle-files.ts'
import type { ToldRecord } from './record.ts'
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

/** What is kept of a bundle beside its files. */
interface BundleFacts {
  readonly paths: readonly string[]
  /** What the list of bundles tells of it; absent for the scripts. */
  readonly told?: BundleTold
}

/** A bundle in the site. */
export type WrittenBundle = PutMade<BundleFacts>

async function makeFiles({
  reports,
  organs,
}: BundleTask): Promise<{ readonly files: BundleFiles; readonly told?: BundleTold }> {
  if (!reports) return { files: await scriptFiles() }
  const pieces = await reportPieces(['record', 'fragment'], reports, organs)
  return bundleFiles(
    pieces.map(({ record, fragment }) => {
      return { ...(JSON.parse(textIn(record)) as ToldRecord), fragment }
    }),
  )
}

/** Writes a bundle into the site; files that stand there since an earlier build are left alone. */
export function writeBundle(task: BundleTask): Promise<WrittenBundle> {
  const { cache, name, key, out, old } = task
  const kept: Task<BundleFacts> = {
    kind: 'bundles',
    name,
    key,
    make: async () => {
      const { files, told } = await makeFiles(task)
      return { facts: { paths: [...files.keys()], ...(told && { told }) }, pieces: files }
    },
  }
  return putMade(cache, { out, old }, kept, ({ paths }) =>
    paths.map((path) => bundleFile(task, path)),
  )
}
