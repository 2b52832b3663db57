import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { problem } from '../report/rules.ts'
import type { Problem } from '../report/finding.ts'

/** A text file of the content folder. */
export interface TextFile {
  /** Its path inside the content folder, with forward slashes. */
  readonly name: string
  /** Its path as the user would type it. */
  readonly shown: string
  readonly text: string
}

/** Far more than any report has (in bytes); a larger file is not read at all. */
export const MAX_REPORT = 300_000

/** Enough to list every organ of a nation. */
export const MAX_LIST = 10_000_000

function unlessRefused<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

/** Does a path, with every link on its way followed, stay inside a folder? */
export function staysInside(folder: string, path: string): boolean {
  const way = relative(realpathSync.native(folder), realpathSync.native(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/** Why a file of the content folder is not read: it is not there, too large, no file or elsewhere. */
export function fileRefusal(folder: string, name: string, most: number): Problem | undefined {
  const path = join(folder, name)
  const found = unlessRefused(() => lstatSync(path))
  if (!found) return problem('file-missing', 1, '没有这个文件。', '请在内容文件夹里补上它。')
  if (found.isSymbolicLink() || !unlessRefused(() => staysInside(folder, path)))
    return problem('file-link', 1, '这是一个链接，不是文件本身。', '请把文件本身放进内容文件夹。')
  if (!found.isFile()) return problem('file-place', 1, '这不是一个文件。', '请把它移走或改名。')
  if (found.size > most) {
    const [size, limit] = [found.size, most].map((bytes) => Math.ceil(bytes / 1000))
    return problem(
      'file-size',
      1,
      `这个文件有 ${size} KB，超过 ${limit} KB。`,
      '请只留报告的文字和表格。',
    )
  }
  return undefined
}

function decode(bytes: Buffer): string | Problem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const nul = text.indexOf('\0')
    if (nul < 0) return text
    const line = text.slice(0, nul).split('\n').length
    return problem(
      'file-encoding',
      line,
      '这里有空字符（NUL），不是纯文本。',
      '请删去它，或从原件重新复制这一段。',
    )
  } catch {
    return problem(
      'file-encoding',
      1,
      '这个文件不是 UTF-8 编码，可能是 GBK。',
      '请用记事本打开，另存为，编码选 UTF-8。',
    )
  }
}

/**
 * A file of the content folder as text, or why it is refused: too large, no text, out of the folder.
 * Small files by the thousand are read in a fifth of the time when nothing is begun meanwhile.
 */
export function readTextFile(
  folder: string,
  name: string,
  most: number = MAX_REPORT,
): TextFile | Problem {
  const refused = fileRefusal(folder, name, most)
  if (refused) return refused
  const text = decode(readFileSync(join(folder, name)))
  return typeof text === 'string' ? { name, shown: shownPath(folder, name), text } : text
}

/** A path of the content folder as the user would type it. */
export function shownPath(folder: string, name: string): string {
  const path = join(folder, name)
  const short = relative(process.env['GONGKAI_FROM'] ?? process.cwd(), path)
  return (short.startsWith('..') ? path : short).split(sep).join('/')
}
