import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { SUMS_FILE, sumsIn, sumsText } from '../../src/host/sums.ts'
import { aFolder } from '../a-content-folder.ts'

/** A copy of a site that a test may damage. */
export async function copyOf(site: string): Promise<string> {
  const copy = join(await aFolder(), 'site')
  await cp(site, copy, { recursive: true, preserveTimestamps: true })
  return copy
}

/** Changes a file so that it is as long as before. */
export function change(folder: string, name: string): void {
  const path = join(folder, name)
  const bytes = readFileSync(path)
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Leaves the first bytes of a file. */
export function cut(folder: string, name: string): void {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(path).subarray(0, 100))
}

/** Makes a site that of another build: some of its files are others, and its list says so. */
export function makeOther(folder: string, names: readonly string[]): void {
  const list = sumsIn(readFileSync(join(folder, SUMS_FILE), 'utf8')) ?? new Map<string, string>()
  for (const name of names) {
    change(folder, name)
    list.set(
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    )
  }
  writeFileSync(join(folder, SUMS_FILE), sumsText(list))
}
