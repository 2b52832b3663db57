/**
 * Builds of tests need not bundle the same scripts a hundred times: one leaves them for all that begin
 * in a folder of their own. `cached-is-clean.test.ts` shows that it makes no difference but time.
 */

import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { workFolder } from '../../src/publish/workshop.ts'

/** Of a cache, the program it belongs to and the scripts. */
const KEPT = ['version', 'scripts']

function seedFolder(): string {
  return join(inject('runFolder'), 'seed')
}

async function copyKept(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of KEPT) await cp(join(from, name), join(to, name), { recursive: true })
}

/** Gives a site that is to be built for the first time the scripts that an earlier build left. */
export async function sow(out: string): Promise<void> {
  const work = workFolder(out)
  const isFirst = existsSync(dirname(out)) && !existsSync(out) && !existsSync(work)
  if (!isFirst || !existsSync(seedFolder())) return
  await copyKept(seedFolder(), join(work, 'cache'))
  // As a build that was ended leaves it: a work folder is known by this file.
  await writeFile(join(work, 'turn'), '')
}

/** Leaves the scripts of a site that was built, unless there are some. */
export async function harvest(out: string): Promise<void> {
  const cache = join(workFolder(out), 'cache')
  if (existsSync(seedFolder()) || !existsSync(join(cache, 'scripts'))) return
  const draft = await mkdtemp(`${seedFolder()}-`)
  await copyKept(cache, draft)
  // Where another worker was faster its seed stands, and it is the same.
  await rename(draft, seedFolder()).catch(() => rm(draft, { recursive: true }))
}
