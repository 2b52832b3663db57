/** A new site takes the old one's place in one step; until then the old one stays whole. */

import { existsSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { swap } from 'fs-native-extensions'
import { dataFiles } from '../report/datapackage.ts'
import { Refusal } from './refusal.ts'
import { takeTurn } from './turn.ts'

/** A site in the making, beside the folder it will replace. */
export interface Workshop {
  /** Where the new site is written. */
  readonly site: string
  /** A folder that stays, for what the next build need not do again. */
  readonly cache: string
  /** Puts the new site in the old one's place. */
  readonly publish: () => Promise<void>
  /** Lets the next build begin. */
  readonly close: () => void
}

/** A file every finished site has: only such a folder is ever replaced. */
const MARK = join('data', dataFiles.datapackage)

/** The folder beside a folder for all that is made on the way to it. */
export function workFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.building`)
}

/** Refuses a folder that holds anything but a finished site. */
export async function demandReplaceable(out: string): Promise<void> {
  const held = await readdir(out).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Refusal(`“${out}”不是文件夹，不能放网站。`)
  })
  if (held.length > 0 && !existsSync(join(out, MARK)))
    throw new Refusal(
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
 * most files are as they should be already; what a killed build left in the way of that goes.
 */
export async function openWorkshop(
  out: string,
  onWait: (holder: string) => void,
): Promise<Workshop> {
  await demandReplaceable(out)
  const folder = workFolder(out)
  const close = await takeTurn(join(folder, 'turn'), onWait)
  const site = join(folder, 'site')
  const aside = join(folder, 'old')
  if (!existsSync(out) && existsSync(join(aside, MARK))) await rename(aside, out)
  rmSync(aside, { recursive: true, force: true })
  await mkdir(site, { recursive: true })
  return {
    site,
    cache: join(folder, 'cache'),
    publish: async () => {
      await exchange(site, out, aside)
      rmSync(aside, { recursive: true, force: true })
    },
    close,
  }
}
