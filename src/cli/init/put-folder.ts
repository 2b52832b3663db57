/** A new folder of files, put into its place whole or not at all. */

import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import type { PortalFiles } from './portal-files.ts'

/** Stops unless a folder is not there, or empty. Says whether it is there. */
export async function demandEmpty(target: string, typed: string): Promise<boolean> {
  const found = await lstat(target).catch(() => undefined)
  if (found && !found.isDirectory())
    throw new UsageError(`“${typed}”不是文件夹，没有写。请换一个名字。`)
  if (found && (await readdir(target)).length > 0)
    throw new UsageError(`文件夹“${typed}”不是空的，没有写。请换一个新的文件夹。`)
  const above = await lstat(dirname(target)).catch(() => undefined)
  if (!found && !above?.isDirectory())
    throw new UsageError(`没有“${dirname(typed)}”这个文件夹，没有写。请先建立它。`)
  return found !== undefined
}

/** Moves what is in a folder into an empty one; puts it back if that fails half-way. */
async function moveInto(from: string, target: string): Promise<void> {
  const moved: string[] = []
  try {
    for (const name of await readdir(from)) {
      await rename(join(from, name), join(target, name))
      moved.push(name)
    }
  } catch (error) {
    await Promise.all(moved.map((name) => rm(join(target, name), { recursive: true })))
    throw error
  }
}

/** Writes files beside their place, has them checked, and moves them there. */
export async function putFolder(
  target: string,
  files: PortalFiles,
  { isThere, check }: { readonly isThere: boolean; readonly check: (at: string) => Promise<void> },
): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  await mkdir(beside).catch(() => {
    throw new UsageError(`“${dirname(target)}”里不能写，没有写。`)
  })
  try {
    for (const [name, text] of files) {
      const path = join(beside, name)
      await mkdir(dirname(path), { recursive: true })
      const isScript = typeof text === 'string' && text.startsWith('#!')
      await writeFile(path, text, { mode: isScript ? 0o755 : 0o644 })
    }
    await check(beside)
    if (isThere) await moveInto(beside, target)
    else await rename(beside, target)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}
