import { crc32, deflateSync } from 'node:zlib'

/** A chunk of a png. */
export function chunk(name: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** A white png of a size, with chunks between its header and its pixels. */
export function aPng(width: number, height: number, between: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  // Pixels that compress a thousand to one, as those of a bomb.
  const pixels = deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1_000_000), 0xff))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), ...between, chunk('IDAT', pixels), chunk('IEND')]
  return Buffer.concat([signature, ...chunks])
}
