/** What a file is, by its bytes first and its name second. */

import { isZip, openArchive } from './archive.ts'

/** A kind of source that has a reader, or a reason why there is none. */
export type FileKind =
  | 'docx'
  | 'html'
  | 'mhtml'
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'spreadsheet'
  | 'office'
  | 'csv'
  | 'picture'
  | 'locked'
  | 'binary-sheet'
  | 'unknown'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Bytes as characters of their own. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return (
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/u.test(head) || /^RIFF.{4}WEBP/su.test(head)
  )
}

/** An OLE file says in its directory what it holds; an encrypted .docx is one. */
function oleKind(bytes: Uint8Array): FileKind {
  const text = latin(bytes)
  const has = (word: string): boolean => text.includes([...word].join('\0'))
  if (has('EncryptedPackage')) return 'locked'
  if (has('WordDocument')) return 'office'
  return has('Workbook') || has('Book') ? 'spreadsheet' : 'office'
}

function zipKind(bytes: Uint8Array): FileKind {
  const archive = openArchive(bytes)
  const has = (start: string): boolean =>
    archive.names.some((name) => name.replaceAll('\\', '/').replace(/^\/+/u, '').startsWith(start))
  if (has('word/document')) return 'docx'
  if (has('xl/workbook.bin')) return 'binary-sheet'
  if (has('xl/workbook')) return 'spreadsheet'
  const told = has('mimetype') ? archive.read('mimetype') : archive.read('META-INF/manifest.xml')
  const type = /opendocument\.(\w+)/u.exec(latin(told ?? new Uint8Array()))?.[1]
  if (type === 'spreadsheet') return 'spreadsheet'
  return type === 'text' ? 'office' : 'unknown'
}

function isText(bytes: Uint8Array): boolean {
  return (
    !bytes.subarray(0, 65_536).includes(0) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff)
  )
}

const HTML = /<(?:!doctype\s+html|html|head|body|table|div|p|meta|span|h[1-6])[\s>]/iu

const HEADER = /^(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location|X-[\w-]{1,40}):/imu
const RELATED = /^Content-Type:\s*multipart\/(?:related|alternative|mixed)/imu

/** Is the beginning of a file that of a message with parts? */
function isMessage(head: string): boolean {
  return HEADER.test(head) && RELATED.test(head)
}

/** What a file is. Throws for an archive whose directory is not true. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, OLE)) return oleKind(bytes)
  if (isZip(bytes)) return zipKind(bytes)
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (isPicture(bytes)) return 'picture'
  if (!isText(bytes)) return 'unknown'
  const head = latin(bytes.subarray(0, 4096)).replaceAll('\0', '')
  if (isMessage(head)) return 'mhtml'
  if (HTML.test(head)) return 'html'
  if (head.startsWith('{\\rtf')) return 'office'
  if (/\.csv$/iu.test(name)) return 'csv'
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text'
}
