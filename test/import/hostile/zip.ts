/** Archives that lie, or hold more than they say. */

import { crc32, deflateRawSync } from 'node:zlib'
import { utf8, type Hostiles } from './hostile.ts'

/** A file of an archive, and what is said of it where that is not true. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
  /** The packed bytes, where they are not those of `bytes`. */
  readonly packed?: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** The size that is told, when it is unpacked. */
  readonly expanded?: number
  readonly crc?: number
  /** Where the directory says that it begins. */
  readonly at?: number
}

type Field = readonly [size: 2 | 4, value: number]

function fields(size: 2 | 4, ...values: readonly number[]): Field[] {
  return values.map((value) => [size, value])
}

function header(signature: number, numbers: readonly Field[]): Buffer {
  const all = Buffer.alloc(4 + numbers.reduce((sum, [size]) => sum + size, 0))
  all.writeUInt32LE(signature)
  let at = 4
  for (const [size, value] of numbers) {
    if (size === 2) all.writeUInt16LE(value & 0xffff, at)
    else all.writeUInt32LE(value >>> 0, at)
    at += size
  }
  return all
}

/** Stored, so that no limit but that of its reader stops it, where a file may be so large. */
function methodFor(bytes: Uint8Array): number {
  return bytes.length > 15_000_000 ? 8 : 0
}

/** An archive of parts; `count` is how many the end of it tells of. */
export function zipOf(parts: readonly Part[], count = parts.length): Uint8Array {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const { name, bytes, method = methodFor(bytes), flags = 0, crc = crc32(bytes) } = part
    const packed = part.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes)
    const told = utf8(name)
    const sizes = fields(4, crc, packed.length, part.expanded ?? bytes.length)
    const common = [...fields(2, 20, flags, method, 0, 0), ...sizes, ...fields(2, told.length, 0)]
    const local = header(0x04034b50, common)
    locals.push(local, told, packed)
    const places = [...fields(2, 0, 0, 0), ...fields(4, 0, part.at ?? at)]
    central.push(header(0x02014b50, [...fields(2, 20), ...common, ...places]), told)
    at += local.length + told.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = header(0x06054b50, [
    ...fields(2, 0, 0, count, count),
    ...fields(4, directory.length, at),
    ...fields(2, 0),
  ])
  return Buffer.concat([...locals, directory, end])
}

const [CENTRAL, END] = ['PK\u0001\u0002', 'PK\u0005\u0006']

/** The same archive behind the header of one stored file that covers all it holds: by headers it is one file, by the directory many. */
export function hidden(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(END, undefined, 'latin1')
  const from = bytes.readUInt32LE(end + 16)
  const inner = bytes.subarray(0, from)
  const front = Buffer.from(
    zipOf([{ name: 'a.txt', bytes: inner, method: 0 }]).subarray(0, 30 + 'a.txt'.length),
  )
  for (let at = from; bytes.toString('latin1', at, at + 4) === CENTRAL;) {
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 42) + front.length, at + 42)
    at += [28, 30, 32].reduce((sum, place) => sum + bytes.readUInt16LE(at + place), 46)
  }
  bytes.writeUInt32LE(from + front.length, end + 16)
  return Buffer.concat([front, bytes])
}

const document = { name: 'word/document.xml', bytes: utf8('<a/>') }
const types = { name: '[Content_Types].xml', bytes: utf8('<Types/>') }

function docx(parts: readonly Part[], count?: number) {
  return { name: '年报.docx', bytes: zipOf(parts, count) }
}

function nested(depth: number): Uint8Array {
  let inner: Uint8Array = Buffer.alloc(10_000_000)
  for (let at = 0; at < depth; at += 1)
    inner = zipOf([{ name: 'word/document.xml', bytes: inner, method: 8 }])
  return inner
}

/** Archives of all kinds; what is in them is not much of a document. */
export const zips: Hostiles = {
  'zip: one file of 800 MB': () =>
    docx([types, { name: document.name, bytes: Buffer.alloc(800_000_000) }]),
  'zip: forty files of 25 MB': () =>
    docx([
      types,
      document,
      ...Array.from({ length: 40 }, (_, at) => ({
        name: `word/footnotes${at}.xml`,
        bytes: Buffer.alloc(25_000_000),
      })),
    ]),
  'zip: archives in archives': () => ({ name: '年报.docx', bytes: nested(6) }),
  'zip: many names for one file': () =>
    docx([
      types,
      document,
      ...Array.from({ length: 4_000 }, (_, at) => ({
        ...document,
        name: `word/footnotes${at}.xml`,
        packed: new Uint8Array(),
        method: 8,
        at: 0,
      })),
    ]),
  'zip: files hidden behind one': () => ({
    name: '年报.docx',
    bytes: hidden(zipOf([types, document])),
  }),
  'zip: a size told too small': () =>
    docx([types, { name: document.name, bytes: Buffer.alloc(200_000_000), expanded: 100 }]),
  'zip: a size told as 4 GB': () => docx([types, { ...document, expanded: 0xfffffffe }]),
  'zip: a size that stands elsewhere': () => docx([types, { ...document, expanded: 0xffffffff }]),
  'zip: a wrong checksum': () => docx([types, { ...document, crc: 1 }]),
  'zip: 65,000 files': () =>
    docx([
      types,
      document,
      ...Array.from({ length: 65_000 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() })),
    ]),
  'zip: more files than there are': () => docx([types, document], 60_000),
  'zip: fewer files than there are': () => docx([types, document], 1),
  'zip: a name twice': () => docx([types, document, { ...document, name: 'Word\\document.XML' }]),
  'zip: names that lead out of the folder': () =>
    docx([types, document, { ...document, name: '../../../../tmp/a.xml' }]),
  'zip: a password': () => docx([types, { ...document, flags: 1 }]),
  'zip: an unknown method': () => docx([types, { ...document, method: 99 }]),
  'zip: a place beyond the end': () => docx([types, { ...document, at: 0x7fffffff }]),
  'zip: cut off': () => ({ name: '年报.docx', bytes: zipOf([types, document]).subarray(0, 120) }),
  'zip: two ends': () => {
    const bytes = zipOf([types, document])
    return { name: '年报.docx', bytes: Buffer.concat([bytes, bytes.subarray(-22)]) }
  },
  'zip: four million empty blocks': () => {
    const blocks = Buffer.alloc(15_000_000, Buffer.from([0, 0, 0, 0xff, 0xff]))
    return docx([types, { ...document, packed: blocks, method: 8 }])
  },
  'zip: no zip behind its first bytes': () => ({
    name: '年报.docx',
    bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5_000_000, 7)]),
  }),
}
