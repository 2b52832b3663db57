/** The bytes of a source → a document, or one sentence on why it cannot be read. Needs no Node. */

import type { SourceDocument } from '../document.ts'
import { decode } from './decode.ts'
import { fileKind, type FileKind } from './file-kind.ts'
import { demandModestBytes, limits } from './limits.ts'
import { demandModest } from './modest.ts'
import { UnreadableSource } from './unreadable.ts'

/** Why there is no reader for some kinds of files. */
const WITHOUT_READER: Partial<Record<FileKind, string>> = {
  office:
    '这是旧格式的文件，这里读不了。请在 Word 或 WPS 里打开它，“另存为” .docx 格式，再导入那一份。',
  'binary-sheet': '这是二进制格式的电子表格（.xlsb），请在 Excel 里另存为 .xlsx 再导入。',
  picture: '这是一张图片，本程序不认图里的字。请找 Word 文件或能选中文字的 PDF。',
  locked: '这个文件有密码，请在 Word 或 Excel 里去掉密码，另存一份再导入。',
}

/** Readers by kind; each is loaded when it is needed, as libraries take longer than most files. */
async function readKind(kind: FileKind, bytes: Uint8Array, name: string): Promise<SourceDocument> {
  switch (kind) {
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(bytes)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes)
    case 'mhtml':
      return (await import('./html/mhtml.ts')).readMhtml(bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'spreadsheet':
    case 'csv':
      return (await import('./workbook/spreadsheet.ts')).readSpreadsheet(bytes, name)
    case 'text':
    case 'markdown':
      return (await import('./read-text.ts')).readText(decode(bytes), kind === 'markdown')
    default:
      throw new UnreadableSource(
        WITHOUT_READER[kind] ??
          '不认识这种文件。可以导入的有：Word（.docx）、网页、文本、PDF、Excel。',
      )
  }
}

/** Reads the bytes of a source. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  demandModestBytes(bytes.length)
  const kind = fileKind(bytes, name)
  if (['html', 'text', 'markdown', 'csv'].includes(kind) && bytes.length > limits.text)
    throw new UnreadableSource(
      `这个文本或网页超过 ${limits.text / 1e6} MB，不像一份报告。请只留报告的文字和表格。`,
    )
  return demandModest(await readKind(kind, bytes, name))
}
