/** The fixture site with a face of its own: everything that site.yaml can say of it, and hostile words. */

import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inject } from 'vitest'
import { alone } from '../setup/alone.ts'
import { build, fixtureContent } from '../site.ts'

/** The sub-path of the site. */
export const faceBase = '/zwgk/nianbao/'

const settings = resolve(import.meta.dirname, '../fixtures/face')

/** Writes the content of the site into a folder. */
export async function copyFaceContent(to: string): Promise<void> {
  await cp(fixtureContent, to, { recursive: true })
  await cp(settings, to, { recursive: true })
}

async function buildOnce(folder: string): Promise<void> {
  const out = join(folder, 'dist')
  if (existsSync(out)) return
  await rm(folder, { recursive: true, force: true })
  await copyFaceContent(join(folder, 'content'))
  await build(join(folder, 'content'), out)
}

/** The content and the site, built once a test run by whichever test asks first. */
export async function faceSite(): Promise<{ readonly content: string; readonly out: string }> {
  const folder = join(inject('runFolder'), 'face')
  await alone('face', () => buildOnce(folder))
  return { content: join(folder, 'content'), out: join(folder, 'dist') }
}
