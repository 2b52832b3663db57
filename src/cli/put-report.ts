import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isWorkFolder } from '../publish/workshop.ts'
import { dataFiles } from '../report/datapackage.ts'
import { shownPath } from '../reader/text-file.ts'
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
  const path = join(out, name)
  const before = await readFile(path, 'utf8').catch(() => undefined)
  if (before === text) return 'same'
  if (before !== undefined && !isForced) throw new AlreadyThere(shownPath(out, name), as)
  const beside = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, text, { flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw cannotWrite(out, name, error)
  }
  return 'written'
}
