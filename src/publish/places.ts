/** The folders of a build: each apart from the others, and in none of them anything but what the program made. */

import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { FACE_FOLDER } from '../report/face.ts'
import { demandCache } from './cache/cache.ts'
import { demandReplaceable, demandWorkFolder, workFolder } from './disk/workshop.ts'
import { Refusal } from './refusal.ts'

/** Folders as absolute paths; without a cache of its own, a build keeps it in the work folder. */
export interface Places {
  readonly content: string
  readonly out: string
  readonly cache?: string | undefined
}

/** The folders of the content folder whose files are all content. */
const READ = ['reports', 'pages', FACE_FOLDER]

/** A path with every link on its way followed, as far as it is there. */
function real(path: string): string {
  const above = dirname(path)
  if (existsSync(path)) return realpathSync.native(path)
  return above === path ? path : join(real(above), basename(path))
}

/** Is a path a folder, or in it? */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path)
}

function demandApartFromContent(content: string, name: string, folder: string): void {
  if (isWithin(real(content), real(folder)))
    throw new Refusal(
      `内容文件夹“${content}”在${name}“${folder}”里面，会被换掉，没有构建。请把它们分开放。`,
    )
  for (const read of READ)
    if (isWithin(real(folder), real(join(content, read))))
      throw new Refusal(
        `${name}“${folder}”在放内容的“${join(content, read)}”里面，没有构建。请另指一个文件夹。`,
      )
}

function demandCacheApart(out: string, cache: string): void {
  const [site, own, work] = [out, cache, workFolder(out)].map(real)
  if (site === undefined || own === undefined || work === undefined) return
  const isKept = own === join(work, 'cache')
  const overlaps = [site, work].some((one) => isWithin(own, one) || isWithin(one, own))
  if (overlaps && !isKept)
    throw new Refusal(
      `缓存文件夹“${cache}”和网站文件夹“${out}”（或它旁边的“${basename(work)}”）套在一起，没有构建。请用 --cache 另指一个文件夹。`,
    )
}

/** Refuses folders that a build must not use, before anything is made in or beside them. */
export async function demandPlaces({ content, out, cache }: Places): Promise<void> {
  const work = workFolder(out)
  demandApartFromContent(content, '网站文件夹', out)
  demandApartFromContent(content, '放中间文件的文件夹', work)
  if (cache !== undefined) {
    demandApartFromContent(content, '缓存文件夹', cache)
    demandCacheApart(out, cache)
    await demandCache(cache)
  }
  demandWorkFolder(work)
  demandReplaceable(out)
}
