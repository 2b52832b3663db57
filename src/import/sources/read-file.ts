/** A path or standard input → a source document, or one sentence on why it cannot be read. */

import { readFile, stat } from 'node:fs/promises'
import { decoded } from './decode.ts'
import type { SourceDocument } from '../document.ts'
import { fileKind } from './file-kind.ts'
import { readOffice } from './office.ts'
import { readPdf } from './pdf.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { UnreadableSource } from './unreadable.ts'
import { demandSoundZip } from './zip-size.ts'

/** Far more than any report has, its pictures included. */
export const MOST_BYTES = 20_000_000

/** The same for text, which has no pictures: 3 MB of it are a million characters. */
const MOST_TEXT = 3_000_000

const ZIP_START = 0x50

async function demandFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UnreadableSource('找不到这个文件。')
  if (found.isDirectory()) throw new UnreadableSource('这是一个文件夹，请指明里面的文件。')
  if (!found.isFile()) throw new UnreadableSource('这不是一个普通的文件。')
  if (found.size > MOST_BYTES)
    throw new UnreadableSource(
      `这个文件有 ${Math.ceil(found.size / 1e6)} MB，超过 ${MOST_BYTES / 1e6} MB，不像一份报告。`,
    )
}

function demandModest(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableSource('这个文件是空的。')
  if (bytes.length > MOST_BYTES)
    throw new UnreadableSource(`这个文件超过 ${MOST_BYTES / 1e6} MB，不像一份报告。`)
}

/** Reads the bytes of a source; `path` is where they lie, for programs that want a file. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  path?: string,
): Promise<SourceDocument> {
  demandModest(bytes)
  const kind = fileKind(bytes, name)
  if (
    bytes[0] === ZIP_START &&
    (kind === 'docx' || kind === 'spreadsheet' || /\.(?:docx|xlsx|ods)$/iu.test(name))
  )
    demandSoundZip(bytes)
  if (['html', 'text', 'markdown', 'csv'].includes(kind) && bytes.length > MOST_TEXT)
    throw new UnreadableSource(
      `这个文本或网页超过 ${MOST_TEXT / 1e6} MB，不像一份报告。请只留报告的文字和表格。`,
    )
  switch (kind) {
    case 'docx':
      return readDocx(bytes)
    case 'html':
      return readHtml(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'spreadsheet':
    case 'csv':
      return readSpreadsheet(bytes, name)
    case 'office':
      if (path === undefined)
        throw new UnreadableSource('请给出文件名：旧格式的文件不能从标准输入读。')
      return readDocx(await readOffice(path))
    case 'text':
    case 'markdown':
      return readText(decoded(bytes), kind === 'markdown')
    case 'picture':
      return Promise.reject(
        new UnreadableSource(
          '这是一张图片，本程序不认图里的字。请找 Word 文件或能选中文字的 PDF。',
        ),
      )
    case 'locked':
      return Promise.reject(
        new UnreadableSource('这个文件有密码，请在 Word 或 Excel 里去掉密码，另存一份再导入。'),
      )
    case 'unknown':
      return Promise.reject(
        new UnreadableSource(
          '不认识这种文件。可以导入的有：Word（.docx）、网页、文本、PDF、Excel。',
        ),
      )
  }
}

/** Reads a source file. */
export async function readSource(path: string): Promise<SourceDocument> {
  await demandFile(path)
  const bytes = await readFile(path).catch(() => {
    throw new UnreadableSource('这个文件打不开，可能没有读它的权限。')
  })
  return readBytes(new Uint8Array(bytes), path, path)
}
