/** What was built: the list of digests of a site, and where the site is meant to stand. */

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SUMS_FILE, sumsIn } from '../host/sums.ts'
import { dataFiles, homeIn } from '../report/data/datapackage.ts'

/** A site as it was built. */
export interface Truth {
  /** The digests of all files, the list itself too. */
  readonly digests: ReadonlyMap<string, string>
  /** The address it was built for. */
  readonly home: URL
  /** The site's own folder; absent where only the list is known. */
  readonly folder?: string
}

/** The file that says for which address a site was built. */
export const HOME_FILE = `data/${dataFiles.datapackage}`

/** What a list and a description of open data say of a site; undefined if they are none. */
export function truthIn(list: Buffer, description: string): Truth | undefined {
  const digests = sumsIn(list.toString())
  const home = homeIn(description)
  if (!digests || !home) return undefined
  digests.set(SUMS_FILE, createHash('sha256').update(list).digest('hex'))
  return { digests, home }
}

/** What a folder's own list says was built; undefined if it has none. */
export async function truthOf(folder: string): Promise<Truth | undefined> {
  if (!existsSync(join(folder, SUMS_FILE))) return undefined
  const list = await readFile(join(folder, SUMS_FILE))
  const description = await readFile(join(folder, HOME_FILE), 'utf8').catch(() => '')
  const truth = truthIn(list, description)
  return truth && { ...truth, folder }
}

/** The digest of the first bytes of a file, of all of them unless told otherwise; undefined if there is none. */
export async function digestOfFile(path: string, length = Infinity): Promise<string | undefined> {
  if (length === 0) return createHash('sha256').digest('hex')
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(path, { end: length - 1 }))
      hash.update(part as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
