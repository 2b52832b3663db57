/**
 * Builds of tests need not bundle the same program a hundred times: one leaves what renders the pages
 * of an address, their styles and scripts, for all that begin in a folder of their own.
 * `cached-is-clean.test.ts` shows that it makes no difference but time.
 */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { workFolder } from '../../src/publish/disk/workshop.ts'

/** Of a cache, the program it belongs to, and what renders the pages, a file for each address. */
const VERSION = 'version'
const RENDERER = 'renderer'

function seedFolder(): string {
  return join(inject('runFolder'), 'seed')
}

/** Gives a site that is to be built for the first time what earlier builds left. */
export async function sow(out: string): Promise<void> {
  const work = workFolder(out)
  const isFirst = existsSync(dirname(out)) && !existsSync(out) && !existsSync(work)
  if (!isFirst || !existsSync(join(seedFolder(), RENDERER))) return
  await cp(seedFolder(), join(work, 'cache'), { recursive: true })
  // As a build that was ended leaves it: a work folder is known by this file.
  await writeFile(join(work, 'turn'), '')
}

/** Leaves what rendered a site that was built, unless it is there. */
export async function harvest(out: string): Promise<void> {
  const cache = join(workFolder(out), 'cache')
  const kept = await readdir(join(cache, RENDERER)).catch(() => [])
  const names = [VERSION, ...kept.map((name) => join(RENDERER, name))]
  for (const name of names.filter((one) => !existsSync(join(seedFolder(), one)))) {
    const draft = join(inject('runFolder'), `seed-${randomUUID()}`)
    await copyFile(join(cache, name), draft)
    await mkdir(dirname(join(seedFolder(), name)), { recursive: true })
    // Where another worker was faster its seed stands, and it is the same.
    await rename(draft, join(seedFolder(), name))
  }
}
