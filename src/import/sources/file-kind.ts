/** What a file is, by its bytes first and its name second. */

/** A kind of source that has a reader, or a reason why there is none. */
export type FileKind =
  | 'docx'
  | 'html'
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'spreadsheet'
  | 'office'
  | 'csv'
  | 'picture'
  | 'locked'
  | 'unknown'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

function has(bytes: Uint8Array, word: string, encoding: 'latin1' | 'utf16le'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(word, encoding),
  )
}

function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return (
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/u.test(head) || /^RIFF.{4}WEBP/su.test(head)
  )
}

/** An OLE file says in its directory what it holds; an encrypted .docx is one. */
function oleKind(bytes: Uint8Array): FileKind {
  if (has(bytes, 'EncryptedPackage', 'utf16le')) return 'locked'
  if (has(bytes, 'WordDocument', 'utf16le')) return 'office'
  return has(bytes, 'Workbook', 'utf16le') || has(bytes, 'Book', 'utf16le')
    ? 'spreadsheet'
    : 'office'
}

function zipKind(bytes: Uint8Array): FileKind {
  if (has(bytes, 'word/document', 'latin1')) return 'docx'
  if (has(bytes, 'xl/workbook', 'latin1')) return 'spreadsheet'
  if (has(bytes, 'opendocument.spreadsheet', 'latin1')) return 'spreadsheet'
  if (has(bytes, 'opendocument.text', 'latin1')) return 'office'
  return 'unknown'
}

function isText(bytes: Uint8Array): boolean {
  return (
    !bytes.subarray(0, 65_536).includes(0) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff)
  )
}

const HTML = /<(?:!doctype\s+html|html|head|body|table|div|p|meta|span|h[1-6])[\s>]/iu

/** What a file is. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, OLE)) return oleKind(bytes)
  if (startsWith(bytes, ZIP)) return zipKind(bytes)
  if (has(bytes.subarray(0, 1024), '%PDF-', 'latin1')) return 'pdf'
  if (isPicture(bytes)) return 'picture'
  if (!isText(bytes)) return 'unknown'
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '')
  if (HTML.test(head)) return 'html'
  if (head.startsWith('{\\rtf')) return 'office'
  if (/\.csv$/iu.test(name)) return 'csv'
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text'
}
