/** Medians, percentiles and ratios, and how they are written. */

/** The share of sorted numbers below a place, between neighbours in proportion; NaN of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5)
}

/** One number in units of another; NaN where there is nothing to compare with. */
export function ratio(ours: number | undefined, theirs: number | undefined): number {
  if (ours === undefined || theirs === undefined || theirs === 0) return Number.NaN
  return ours / theirs
}

const NOTHING = '—'

/** About three figures of a number: 0.123, 4.57, 89.1, 1,234. */
export function rounded(number: number | undefined): string {
  if (number === undefined || !Number.isFinite(number)) return NOTHING
  const size = Math.abs(number)
  if (size >= 100) return Math.round(number).toLocaleString('en-US')
  if (size >= 10) return number.toFixed(1)
  if (size >= 1 || size === 0) return number.toFixed(2)
  // Cut off, not rounded: 0.9996 is not 1.
  return (Math.trunc(number * 1000) / 1000).toFixed(3)
}

/** Bytes as kB or MB, in thousands. */
export function sized(bytes: number | undefined): string {
  if (bytes === undefined || !Number.isFinite(bytes)) return NOTHING
  return bytes < 1e6 ? `${rounded(bytes / 1e3)} kB` : `${rounded(bytes / 1e6)} MB`
}
