/** Numbers as few bytes: seven bits a byte, the lowest first, the top bit where more follow. */

/** Bytes that grow as numbers are put to them. */
export interface Bytes {
  data: Uint8Array
  length: number
}

/** A place in bytes that moves on as numbers are taken. */
export interface Cursor {
  readonly data: Uint8Array
  at: number
}

/** No bytes yet. */
export function noBytes(): Bytes {
  return { data: new Uint8Array(32), length: 0 }
}

/** What has been put so far. */
export function written({ data, length }: Bytes): Uint8Array {
  return data.subarray(0, length)
}

/** Puts a whole number to the end. */
export function put(bytes: Bytes, value: number): void {
  let rest = value
  while (rest > 127) {
    // No shifts: grams have more than 32 bits.
    putByte(bytes, (rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  putByte(bytes, rest)
}

/** Takes the next number. */
export function take(cursor: Cursor): number {
  let value = 0
  for (let shift = 0; shift < 56; shift += 7) {
    const byte = cursor.data[cursor.at++]
    if (byte === undefined) break
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return value
  }
  throw new Error('a number runs past its bytes')
}

function putByte(bytes: Bytes, byte: number): void {
  if (bytes.length === bytes.data.length) {
    const larger = new Uint8Array(2 * bytes.length)
    larger.set(bytes.data)
    bytes.data = larger
  }
  bytes.data[bytes.length++] = byte
}
