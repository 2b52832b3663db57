/** A new site takes the old one's place in one step; until then the old one stays whole. */

import { existsSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { swap } from 'fs-native-extensions'
import { dataFiles } from '../report/datapackage.ts'
import { projectFolder } from '../publish/astro-options.ts'
import { takeTurn } from './turn.ts'
import { UsageError } from './usage-error.ts'

/** A site in the making, beside the folder it will replace. */
export interface Workshop {
  /** Where the new site is written. */
  readonly site: string
  /** A folder that goes when the work is done. */
  readonly scratch: string
  /** A folder that stays, for what the next build need not do again. */
  readonly cache: string
  /** Puts the new site in the old one's place. */
  readonly publish: () => Promise<void>
}

/** A file every finished site has: only such a folder is ever replaced. */
const MARK = join('data', dataFiles.datapackage)

async function demandReplaceable(out: string): Promise<void> {
  const held = await readdir(out).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new UsageError(`“${out}”不是文件夹，不能放网站。`)
  })
  if (held.length > 0 && !existsSync(join(out, MARK)))
    throw new UsageError(
      `“${out}”里有别的文件，不像是本程序生成的网站。请用 --out 另指一个文件夹，或先把它清空。`,
    )
}

async function exchange(site: string, out: string, aside: string): Promise<void> {
  if (!existsSync(out)) return rename(site, out)
  try {
    await swap(site, out)
  } catch {
    // A file system that cannot exchange two folders: two quick steps instead of one.
    await rename(out, aside)
    await rename(site, out)
  }
}

/**
 * Opens a workshop beside `out`. The site is made in the folder of the site before the last, where
 * most files are as they should be already; what is in the way of that goes when the process ends.
 */
export async function openWorkshop(path: string): Promise<Workshop> {
  const out = resolve(path)
  await demandReplaceable(out)
  const folder = join(dirname(out), `.${basename(out)}.building`)
  await takeTurn(`${folder}.pid`)
  // Astro keeps some of its work in the project's own folder, wherever the site goes.
  await takeTurn(join(projectFolder, '.astro', 'building.pid'))
  const site = join(folder, 'site')
  const aside = join(folder, 'old')
  const scratch = join(folder, 'scratch')
  if (!existsSync(out) && existsSync(join(aside, MARK))) await rename(aside, out)
  const clear = (): void => {
    for (const one of [aside, scratch]) rmSync(one, { recursive: true, force: true })
  }
  clear()
  await mkdir(site, { recursive: true })
  // Not before the end: Astro writes its cache behind our back, after a failed build too.
  process.once('exit', clear)
  return { site, scratch, cache: join(folder, 'cache'), publish: () => exchange(site, out, aside) }
}
