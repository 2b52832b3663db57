/** A png picture, judged by its chunks (https://www.w3.org/TR/png-3/#5Chunk-layout); pixels are not unpacked. */

import { TOP, type JudgedPicture } from './judged.ts'

/** So small a file may still unpack to gigabytes; nothing in a header needs more. */
const MOST_PIXELS = 2000

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Length, name and checksum of a chunk. */
const AROUND = 12

function refuse(message: string, hint: string): JudgedPicture {
  return { faults: [{ at: TOP, message, hint }] }
}

const BROKEN = refuse('这张 png 打不开：内容不完整，或者不是 png。', '请从原图重新导出为 png。')

/** The chunks' names and where their data begin; none where the file is cut or goes on after its end. */
function chunksOf(bytes: Uint8Array): { readonly name: string; readonly at: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { name: string; at: number }[] = []
  let at = SIGNATURE.length
  while (at + AROUND <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ name, at: at + 8 })
    at += view.getUint32(at) + AROUND
    if (name === 'IEND') break
  }
  return at === bytes.length && chunks.at(-1)?.name === 'IEND' ? chunks : []
}

/** Looks through a png picture. */
export function judgePng(bytes: Uint8Array): JudgedPicture {
  if (SIGNATURE.some((one, index) => bytes[index] !== one)) return BROKEN
  const chunks = chunksOf(bytes)
  const [header] = chunks
  if (header?.name !== 'IHDR' || !chunks.some(({ name }) => name === 'IDAT')) return BROKEN
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(header.at), view.getUint32(header.at + 4)]
  if (width === 0 || height === 0) return BROKEN
  if (width > MOST_PIXELS || height > MOST_PIXELS)
    return refuse(
      `这张 png 宽 ${width}、高 ${height} 像素，超过 ${MOST_PIXELS} 像素。`,
      `请缩小到宽、高各 ${MOST_PIXELS} 像素以内。`,
    )
  if (chunks.some(({ name }) => name === 'acTL'))
    return refuse('这张 png 会动。', '请换成不动的图：动的图妨碍阅读，也不合无障碍的要求。')
  return { width, height }
}
