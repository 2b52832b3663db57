/** The central directory of a zip file, held against the local headers: where they differ, one of them lies. */

import { limits, demandAtMost } from './limits.ts'
import { UnreadableSource } from './unreadable.ts'

/** A file in an archive, as its directory has it. */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** Bytes as packed and as expanded. */
  readonly packed: number
  readonly expanded: number
  /** Where its packed bytes begin. */
  readonly at: number
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22]
const LONGEST_COMMENT = 0xffff
/** Stands for a number that is written elsewhere, in 64 bits. */
const ELSEWHERE = 0xffffffff

const [ENCRYPTED, WITH_DESCRIPTOR, MASKED] = [1, 1 << 3, 1 << 13]

const AGAIN = '请在 Word、Excel 或 WPS 里打开后另存一份，再导入。'

/** A file that cannot be unpacked as it says. */
export function damaged(): never {
  throw new UnreadableSource('这个文件已经损坏，打不开，请重新取一份再导入。')
}

function refuse(): never {
  throw new UnreadableSource(`这个文件里的目录和内容对不上，没有读。${AGAIN}`)
}

/** A file that wants a password. */
export function locked(): never {
  throw new UnreadableSource('这个文件有密码，请在 Word 或 Excel 里去掉密码，另存一份再导入。')
}

/** Where the record at the end of the file begins. */
function endOf(bytes: Uint8Array, view: DataView): number {
  const fits: number[] = []
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) fits.push(at)
  const length = (at: number): number => at + END_SIZE + view.getUint16(at + 20, true)
  const exact = fits.filter((at) => length(at) === bytes.length)
  if (exact.length > 1) refuse()
  // Some ways of sending a file add a few bytes at its end.
  const at = exact[0] ?? fits.find((one) => length(one) < bytes.length)
  if (at === undefined)
    throw new UnreadableSource('这个文件不完整，可能没有下载完或没有复制完，请重新取一份再导入。')
  return at
}

/** The numbers that an entry writes in 64 bits, in the order given, those that do not fit as they are. */
function wide(view: DataView, from: number, to: number, short: readonly number[]): number[] {
  for (let at = from; at + 4 <= to;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (id === 1) {
      let next = at + 4
      return short.map((number) => {
        if (number !== ELSEWHERE) return number
        next += 8
        return next <= to ? Number(view.getBigUint64(next - 8, true)) : refuse()
      })
    }
    at += 4 + size
  }
  return short.includes(ELSEWHERE) ? refuse() : [...short]
}

function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false
  return true
}

interface Listed extends ZipEntry {
  readonly header: number
}

/** One entry of the directory, and what its local header says of the same file. */
function entryAt(bytes: Uint8Array, view: DataView, at: number, text: TextDecoder): Listed {
  if (view.getUint32(at, true) !== CENTRAL) refuse()
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  if ((flags & ENCRYPTED) !== 0 || (flags & MASKED) !== 0) locked()
  if (method !== 0 && method !== 8) refuse()
  const crc = view.getUint32(at + 16, true)
  const nameLength = view.getUint16(at + 28, true)
  const extra = at + CENTRAL_SIZE + nameLength
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
  const numbers = wide(view, extra, extra + view.getUint16(at + 30, true), short)
  const [expanded = 0, packed = 0, header = 0] = numbers
  if (header + LOCAL_SIZE > at || view.getUint32(header, true) !== LOCAL) refuse()
  const localFlags = view.getUint16(header + 6, true)
  if ((localFlags & ENCRYPTED) !== 0) locked()
  const isSame =
    view.getUint16(header + 8, true) === method &&
    view.getUint16(header + 26, true) === nameLength &&
    sameBytes(bytes, header + LOCAL_SIZE, at + CENTRAL_SIZE, nameLength)
  const told = [14, 18, 22].map((offset) => view.getUint32(header + offset, true))
  const isTold = told.every((number, index) => {
    const mayWait = (localFlags & WITH_DESCRIPTOR) !== 0 && number === 0
    return mayWait || number === ELSEWHERE || number === [crc, packed, expanded][index]
  })
  if (!isSame || !isTold) refuse()
  const name = text.decode(bytes.subarray(at + CENTRAL_SIZE, extra))
  const begin = header + LOCAL_SIZE + nameLength + view.getUint16(header + 28, true)
  return { name, method, crc, packed, expanded, at: begin, header }
}

function hasHeader(view: DataView, from: number, to: number): boolean {
  for (let at = from; at + 4 <= to; at += 1) if (view.getUint32(at, true) === LOCAL) return true
  return false
}

/** No two files may overlap, and none may hide between those that are listed. */
function demandTiled(view: DataView, entries: readonly Listed[], directory: number): void {
  let end = 0
  for (const { header, at, packed } of entries.toSorted(
    (one, other) => one.header - other.header,
  )) {
    if (header < end || hasHeader(view, end, header)) refuse()
    end = at + packed
  }
  if (end > directory || hasHeader(view, end, directory)) refuse()
}

/** What names have in common for readers that do not look at their letters closely. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()
}

/** The files of an archive; refuses one whose directory and local headers do not say the same. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(bytes, view)
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (view.getUint16(end + 8, true) !== count || start + size !== end) refuse()
  demandAtMost(count, limits.entries, '部件')
  const text = new TextDecoder()
  const entries: Listed[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end) refuse()
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = lengths.reduce((sum, length) => sum + length, at + CENTRAL_SIZE)
    if (next > end) refuse()
    entries.push(entryAt(bytes, view, at, text))
    at = next
  }
  if (at !== end || new Set(entries.map(({ name }) => plainName(name))).size < count) refuse()
  demandTiled(view, entries, start)
  return entries
}
