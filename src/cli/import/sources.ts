/** The files that are to be imported: those named, and every file in the folders named. */

import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { STDIN } from './call.ts'

/** A file to be imported. */
export interface SourceFile {
  readonly path: string
  /** What it is called in what is told of it. */
  readonly shown: string
}

/** Hidden files, what Word and WPS leave beside an open file, what Windows keeps in a folder. */
const NOT_MEANT = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|node_modules)$/iu

/** The folder of pictures and styles that a browser saves beside a page. */
const BESIDE_PAGE = /(?:_files|\.files)$/u

function isBesidePage(name: string, names: ReadonlySet<string>): boolean {
  const page = name.replace(BESIDE_PAGE, '')
  return page !== name && ['.html', '.htm'].some((ending) => names.has(`${page}${ending}`))
}

async function filesIn(folder: string, spared: ReadonlySet<string>): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !NOT_MEANT.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const names = new Set(entries.map(({ name }) => name))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile()) found.push(path)
    if (!entry.isDirectory() || isBesidePage(entry.name, names)) continue
    if (!spared.has(await realpath(path))) found.push(...(await filesIn(path, spared)))
  }
  return found
}

async function isFolder(path: string): Promise<boolean> {
  const found = path === STDIN ? undefined : await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

/**
 * The files among paths, in order; of a folder all below it, in the order of their names, without
 * `spared` folders: the portal's own. `isSeveral` where a table tells what came of each.
 */
export async function sourcesOf(
  paths: readonly string[],
  spared: readonly string[],
): Promise<{ files: SourceFile[]; isSeveral: boolean }> {
  const own = await Promise.all(spared.map((path) => realpath(path).catch(() => path)))
  const files: SourceFile[] = []
  let isSeveral = paths.length > 1
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push({ path, shown: path === STDIN ? '标准输入' : basename(path) })
      continue
    }
    isSeveral = true
    if (own.includes(await realpath(path)))
      throw new UsageError(`“${path}”是内容文件夹。请指明放原件的文件夹。`)
    const found = await filesIn(path, new Set(own)).catch(() => {
      throw new UsageError(`“${path}”读不了，可能没有读它的权限。`)
    })
    if (found.length === 0) throw new UsageError(`文件夹“${path}”里没有可以导入的文件。`)
    files.push(...found.map((file) => ({ path: file, shown: file.split(sep).join('/') })))
  }
  return { files, isSeveral }
}
