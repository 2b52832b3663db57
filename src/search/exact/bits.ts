/** Rising numbers as few bits: the steps between them in Rice's code. */

/** Bits that grow as numbers are put to them. */
export interface Bits {
  data: Uint8Array
  /** How many bits of the data are put. */
  length: number
}

/** A place in bits that moves on as numbers are taken. */
export interface BitCursor {
  readonly data: Uint8Array
  /** The bit that is next. */
  at: number
}

/** No bits yet. */
export function noBits(): Bits {
  return { data: new Uint8Array(32), length: 0 }
}

/** The bytes that hold what has been put; the last is filled up with zeros. */
export function bytesOf({ data, length }: Bits): Uint8Array {
  return data.subarray(0, Math.ceil(length / 8))
}

/** How many bits of a step stand as they are, where so many numbers below a limit were put. */
function plainBits(count: number, limit: number): number {
  return Math.floor(Math.log2(Math.max(1, limit / count)))
}

/** About how many bytes so many rising numbers below a limit take. */
export function sizeOf(count: number, limit: number): number {
  return (count * (plainBits(count, limit) + 2)) / 8
}

/** Puts rising numbers below a limit to the end. */
export function putRising(bits: Bits, numbers: Uint32Array, limit: number): void {
  const plain = plainBits(numbers.length, limit)
  // No more than this: the whole steps in all are not above limit / 2^plain.
  reserve(bits, numbers.length * (plain + 1) + Math.ceil(limit / 2 ** plain))
  let expected = 0
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0
    const step = number - expected
    expected = number + 1
    // The data is zeros: passing over bits puts zeros.
    bits.length += step >>> plain
    putBits(bits, (1 << plain) | (step & ((1 << plain) - 1)), plain + 1)
  }
}

/** Takes so many rising numbers below a limit. */
export function takeRising(cursor: BitCursor, count: number, limit: number): Uint32Array {
  const plain = plainBits(count, limit)
  const end = 8 * cursor.data.length
  const numbers = new Uint32Array(count)
  let expected = 0
  for (let index = 0; index < count; index += 1) {
    const seen = nextBits(cursor)
    const zeros = Math.clz32(seen)
    let step: number
    if (plain > 0 && zeros + 1 + plain <= SEEN) {
      // Most numbers are seen whole at once; fewer calls count where a page has just opened.
      step = zeros * 2 ** plain + ((seen << (zeros + 1)) >>> (32 - plain))
      cursor.at += zeros + 1 + plain
    } else step = takeZeros(cursor) * 2 ** plain + takeBits(cursor, plain)
    const number = expected + step
    if (cursor.at > end) throw new Error('numbers run past their bytes')
    if (number >= limit) throw new Error('a number is not below its limit')
    numbers[index] = number
    expected = number + 1
  }
  return numbers
}

/** So many bits can be seen at once, wherever they begin. */
const SEEN = 25

/** The next bits at the top of 32; zeros after the end. */
function nextBits({ data, at }: BitCursor): number {
  const byte = at >>> 3
  const high = ((data[byte] ?? 0) << 24) | ((data[byte + 1] ?? 0) << 16)
  return (high | ((data[byte + 2] ?? 0) << 8) | (data[byte + 3] ?? 0)) << (at & 7)
}

/** Takes zeros and the one that ends them; gives how many zeros. */
function takeZeros(cursor: BitCursor): number {
  let zeros = 0
  while (cursor.at < 8 * cursor.data.length) {
    const some = Math.min(Math.clz32(nextBits(cursor)), SEEN)
    zeros += some
    cursor.at += some < SEEN ? some + 1 : SEEN
    if (some < SEEN) return zeros
  }
  throw new Error('numbers run past their bytes')
}

function takeBits(cursor: BitCursor, width: number): number {
  if (width === 0) return 0
  if (width > SEEN) return takeBits(cursor, width - SEEN) * 2 ** SEEN + takeBits(cursor, SEEN)
  const value = nextBits(cursor) >>> (32 - width)
  cursor.at += width
  return value
}

function putBits(bits: Bits, value: number, width: number): void {
  let rest = width
  while (rest > 0) {
    const free = 8 - (bits.length & 7)
    const some = Math.min(free, rest)
    rest -= some
    const part = (value >>> rest) & ((1 << some) - 1)
    const byte = bits.length >>> 3
    bits.data[byte] = (bits.data[byte] ?? 0) | (part << (free - some))
    bits.length += some
  }
}

function reserve(bits: Bits, more: number): void {
  const needed = Math.ceil((bits.length + more) / 8)
  if (needed <= bits.data.length) return
  const larger = new Uint8Array(Math.max(needed, 2 * bits.data.length))
  larger.set(bits.data)
  bits.data = larger
}
