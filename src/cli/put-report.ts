import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isWorkFolder } from '../publish/disk/workshop.ts'
import { dataFiles } from '../report/data/datapackage.ts'
import type { Saved } from '../desk/disk/addresses.ts'
import { MAX_REPORT, shownPath } from '../reader/text-file.ts'
import { UsageError } from './usage-error.ts'

/** Another report stands where one was to be put. */
export class AlreadyThere extends UsageError {
  readonly shown: string

  constructor(shown: string, as: string) {
    super(`${shown} 已经有了，没有改动。要用${as}换掉它，请加 --force。`)
    this.shown = shown
  }
}

/** The folders between another and a file in it, from the outermost. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** Stops unless a report can be put below a folder without touching anything that is not one. */
async function demandPlace(out: string, name: string): Promise<void> {
  if (existsSync(join(out, 'data', dataFiles.datapackage)))
    throw new UsageError(`“${out}”是生成的网站，报告不能放在里面。请用 --out 另指一个文件夹。`)
  if (resolve(out).split(sep).some(isWorkFolder))
    throw new UsageError(`“${out}”是程序放中间文件的地方，报告不能放在里面。请另指一个文件夹。`)
  for (const folder of foldersOf(name)) {
    const found = await lstat(join(out, folder)).catch(() => undefined)
    if (found?.isSymbolicLink())
      throw new UsageError(`${shownPath(out, folder)} 是一个链接，没有写。请把文件夹本身放在那里。`)
    if (found && !found.isDirectory())
      throw new UsageError(`${shownPath(out, folder)} 不是文件夹，没有写。请把它移走或改名。`)
  }
  const found = await lstat(join(out, name)).catch(() => undefined)
  if (found && !found.isFile())
    throw new UsageError(`${shownPath(out, name)} 不是一个普通的文件，没有写。请把它移走或改名。`)
}

function cannotWrite(out: string, name: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException
  const why: Record<string, string> = {
    EACCES: '没有写的权限',
    EPERM: '没有写的权限',
    EROFS: '磁盘是只读的',
    ENOSPC: '磁盘满了',
    ENOTDIR: '路径上有一个文件，不是文件夹',
  }
  return new UsageError(`${shownPath(out, name)} 写不了：${why[code ?? ''] ?? code ?? ''}。`)
}

/** Writes a text beside its place, then moves it there in one step; not where `isMeant` says no at the last moment. */
async function putWhole(
  out: string,
  name: string,
  text: string,
  isMeant: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const path = join(out, name)
  const beside = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, text, { flag: 'wx' })
    if (await isMeant()) {
      await rename(beside, path)
      return true
    }
    await rm(beside)
    return false
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw cannotWrite(out, name, error)
  }
}

/**
 * Puts a report into its place below a folder, whole or not at all. One that is there stays, unless
 * `isForced`; one that says the same is not touched. `as` is what the text is called: “导入的草稿”.
 */
export async function putReport(
  out: string,
  name: string,
  text: string,
  { isForced, as }: { readonly isForced: boolean; readonly as: string },
): Promise<'written' | 'same'> {
  await demandPlace(out, name)
  const before = await readFile(join(out, name), 'utf8').catch(() => undefined)
  if (before === text) return 'same'
  if (before !== undefined && !isForced) throw new AlreadyThere(shownPath(out, name), as)
  await putWhole(out, name, text)
  return 'written'
}

/** What a report's file holds now; null where there is none. */
async function nowIn(out: string, name: string): Promise<string | null> {
  return readFile(join(out, name), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cannotWrite(out, name, error)
  })
}

/** A mark at the beginning of a file that Windows writes and readers leave out. */
const MARK = '\uFEFF'

/**
 * Saves a report over the text that its file is known to hold, null for no file. Where the file holds
 * another by now it stays, and `now` is what it holds. Its mark at the beginning stays as well.
 */
export async function saveReport(
  out: string,
  name: string,
  text: string,
  was: string | null,
): Promise<Saved> {
  await demandPlace(out, name)
  if (Buffer.byteLength(text) > MAX_REPORT)
    throw new UsageError(`这份报告超过 ${MAX_REPORT / 1000} KB，没有保存。请把附件另放。`)
  const found = await nowIn(out, name)
  const mark = found?.startsWith(MARK) ? MARK : ''
  const now = found === null ? null : found.slice(mark.length)
  if (now === text) return { isSaved: true }
  if (now !== was) return { isSaved: false, now }
  const isSaved = await putWhole(
    out,
    name,
    mark + text,
    async () => (await nowIn(out, name)) === found,
  )
  return isSaved
    ? { isSaved }
    : { isSaved, now: (await nowIn(out, name))?.slice(mark.length) ?? null }
}
