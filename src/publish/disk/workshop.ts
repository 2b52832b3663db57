/** A new site takes the old one's place in one step; until then the old one stays whole. */

import { existsSync, lstatSync, readFileSync, rmSync, statSync } from 'node:fs'
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { swap } from 'fs-native-extensions'
import { dataFiles, isDatapackage } from '../../report/data/datapackage.ts'
import { Refusal } from '../refusal.ts'
import { filesBelow, namesIn } from './held.ts'
import type { RecordedSite } from './others.ts'
import { takeTurn } from './turn.ts'

/** A site in the making, beside the folder it will replace. */
export interface Workshop {
  /** Where the new site is written. */
  readonly site: string
  /** A folder that stays, for what the next build need not do again. */
  readonly cache: string
  /** The old site, for `othersIn`: whoever builds demands that there are none. */
  readonly old: RecordedSite
  /** Puts the new site, with files of these names, in the old one's place. */
  readonly publish: (names: ReadonlySet<string>) => Promise<void>
  /** Lets the next build begin. */
  readonly close: () => void
}

/** A file every finished site has: only such a folder is ever replaced. */
const MARK = join('data', dataFiles.datapackage)

/** What stands in the work folder. */
const parts = {
  turn: 'turn',
  site: 'site',
  /** The last site, while folders cannot be exchanged in one step. */
  old: 'old',
  cache: 'cache',
  /** The names of the files of the site that was built last, a line each. */
  names: 'names',
  /** The same while it is written. */
  written: 'names.new',
  astro: '.astro',
} as const

/** The folder beside a folder for all that is made on the way to it. */
export function workFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.building`)
}

/** Is a folder of this name a work folder? */
export function isWorkFolder(name: string): boolean {
  return /^\..+\.building$/.test(name)
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** Refuses a work folder that somebody else made, or that lies elsewhere. */
export function demandWorkFolder(work: string): void {
  const refuse = (what: string): never => {
    throw new Refusal(`“${work}”${what}，程序要在那里放中间文件。请把它移走或改名。`)
  }
  if (isLink(work)) refuse('是一个链接')
  if (existsSync(work) && !lstatSync(work).isDirectory()) refuse('不是文件夹')
  const held = namesIn(work)
  const known: readonly string[] = Object.values(parts)
  const isOwn = held.includes(parts.turn) || held.every((name) => name === parts.astro)
  if (!isOwn || !held.every((name) => known.includes(name))) refuse('里有别的文件')
  if (held.some((name) => isLink(join(work, name)))) refuse('里有一个链接')
}

/** Has a folder what every site has, and is it on record, or says what it is itself? */
function isSite(folder: string): boolean {
  const mark = join(folder, MARK)
  if (!(statSync(mark, { throwIfNoEntry: false })?.isFile() ?? false)) return false
  return (
    existsSync(join(workFolder(folder), parts.names)) || isDatapackage(readFileSync(mark, 'utf8'))
  )
}

/** Refuses a folder that is no finished site and not empty. */
export function demandReplaceable(out: string): void {
  if (isLink(out))
    throw new Refusal(`“${out}”是一个链接，换不了。请用 --out 写明它指向的那个文件夹。`)
  if (existsSync(out) && !lstatSync(out).isDirectory())
    throw new Refusal(`“${out}”不是文件夹，不能放网站。`)
  if (namesIn(out).length > 0 && !isSite(out))
    throw new Refusal(
      `“${out}”里有别的文件，不像是本程序生成的网站。请用 --out 另指一个文件夹，或先把它清空。`,
    )
}

/** Refuses to replace a site into which somebody put files, which are told. */
export function demandOnlyMade(out: string, others: readonly string[]): void {
  if (others.length === 0) return
  const more = others.length > 1 ? `等 ${others.length} 个文件` : ''
  throw new Refusal(
    `网站文件夹“${out}”里的“${others[0]}”${more}不是本程序生成的，换上新网站就没有了，所以没有换。请先把它移走。`,
  )
}

function topOf(name: string): string | undefined {
  return name.split('/')[0]
}

/** Refuses a site of which there is no record, if at its top stands what the new one has not. */
function demandLike(out: string, names: ReadonlySet<string>): void {
  const tops = new Set([...names].map(topOf))
  const held = existsSync(out) ? filesBelow(out) : []
  demandOnlyMade(
    out,
    held.filter((name) => !tops.has(topOf(name))),
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
  demandReplaceable(out)
  const folder = workFolder(out)
  const close = await takeTurn(join(folder, parts.turn), onWait)
  const site = join(folder, parts.site)
  const aside = join(folder, parts.old)
  if (!existsSync(out) && existsSync(join(aside, MARK))) await rename(aside, out)
  rmSync(aside, { recursive: true, force: true })
  await mkdir(site, { recursive: true })
  const [record, written] = [join(folder, parts.names), join(folder, parts.written)]
  return {
    site,
    cache: join(folder, parts.cache),
    old: { folder: out, record },
    publish: async (names) => {
      if (!existsSync(record)) demandLike(out, names)
      const lines = [...names].join('\n')
      // Killed before or after the exchange, what is there is on record.
      await appendFile(record, `\n${lines}`)
      await exchange(site, out, aside)
      rmSync(aside, { recursive: true, force: true })
      await writeFile(written, lines)
      await rename(written, record)
    },
    close,
  }
}
