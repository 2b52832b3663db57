/** A number with its digits in groups: 13,810. */
export function grouped(number: number): string {
  const [whole = '', decimals] = String(number).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? parted : `${parted}.${decimals}`
}
