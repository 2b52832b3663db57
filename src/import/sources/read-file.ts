/** A path → a source document, or one sentence on why it cannot be read. */

import { readFile, stat } from 'node:fs/promises'
import type { SourceDocument } from '../document.ts'
import { fileKind } from './file-kind.ts'
import { readOffice } from './word/office.ts'
import { demandModestBytes } from './limits.ts'
import { readBytes } from './read-bytes.ts'
import { UnreadableSource } from './unreadable.ts'

async function demandFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UnreadableSource('找不到这个文件。')
  if (found.isDirectory()) throw new UnreadableSource('这是一个文件夹，请指明里面的文件。')
  if (!found.isFile()) throw new UnreadableSource('这不是一个普通的文件。')
  demandModestBytes(found.size)
}

/** Reads a source file. */
export async function readSource(path: string): Promise<SourceDocument> {
  await demandFile(path)
  const bytes = await readFile(path).catch(() => {
    throw new UnreadableSource('这个文件打不开，可能没有读它的权限。')
  })
  const isOld = fileKind(bytes, path) === 'office'
  return readBytes(isOld ? await readOffice(path) : new Uint8Array(bytes), path)
}
