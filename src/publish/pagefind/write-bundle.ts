/** One Pagefind bundle: indexed from its reports' records, or as the cache has it. */

import { dirname } from 'node:path'
import type { BundleRow } from '../../search/bundles.ts'
import { obtain, recall, type Cache, type Origin, type Task } from '../cache.ts'
import { stampKey } from '../keys.ts'
import { textsOf, type OrganPack } from '../organ-files.ts'
import { makeFolder, putFile, type Sites } from '../put-file.ts'
import { areStamped, stampFiles, type Stamped } from '../stamp.ts'
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

/** A bundle in the site, and how it was come by. */
export interface WrittenBundle {
  /** Its files in the site. */
  readonly names: readonly string[]
  readonly origin: Origin
}

async function makeFiles({ reports, organs }: BundleTask): Promise<BundleFiles> {
  if (!reports) return scriptFiles()
  const records = await textsOf('record', reports, organs)
  return bundleFiles(records.map((record) => JSON.parse(record) as PagefindRecord))
}

function putFiles(task: BundleTask, files: BundleFiles): void {
  const folders = new Set<string>()
  for (const [path, bytes] of files) {
    const name = bundleFile(task, path)
    const folder = dirname(name)
    if (!folders.has(folder)) makeFolder(task, name)
    folders.add(folder)
    putFile(task, name, bytes)
  }
}

/** Writes a bundle into the site; files that stand there since an earlier build are left alone. */
export async function writeBundle(task: BundleTask): Promise<WrittenBundle> {
  const { cache, name, key, out } = task
  const kept: Task<readonly string[]> = {
    kind: 'bundles',
    name,
    key,
    make: async () => {
      const pieces = await makeFiles(task)
      return { facts: [...pieces.keys()], pieces }
    },
  }
  const stamped = (paths: readonly string[]): Stamped => {
    const files = paths.map((path) => bundleFile(task, path))
    return {
      kind: 'stamps',
      name: bundleStamps(name),
      key: stampKey(key),
      cache,
      folder: out,
      files,
    }
  }
  const known = recall<readonly string[]>(cache, { ...kept, wants: () => false })
  if (typeof known === 'object' && areStamped(stamped(known.facts)))
    return { names: stamped(known.facts).files, origin: 'cache' }
  const { pieces, origin } = await obtain(cache, kept)
  putFiles(task, pieces)
  const files = stamped([...pieces.keys()])
  stampFiles(files)
  return { names: files.files, origin }
}

/** The name of the stamps of a bundle. */
export function bundleStamps(name: string): string {
  return `bundle ${name}`
}
