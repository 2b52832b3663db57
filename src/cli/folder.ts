import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Stops with a sentence unless a path is a folder. */
export async function demandFolder(path: string): Promise<string> {
  const folder = resolve(path)
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new UsageError(`找不到内容文件夹“${path}”。请用 --content 指明。`)
  return folder
}
