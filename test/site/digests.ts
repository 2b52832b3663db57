import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { files } from './pages.ts'

/** A digest of every file in a folder, by its path there. */
export async function digests(folder: string): Promise<Record<string, string>> {
  const paths = await files(folder)
  const hashes = paths.map(async (path) => {
    const hash = createHash('sha256').update(await readFile(join(folder, path)))
    return [path, hash.digest('hex')]
  })
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>
}
