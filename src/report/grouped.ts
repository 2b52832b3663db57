/** Amounts have up to six decimals. */
const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 })

/** A number with its digits in groups: 13,810. */
export function grouped(number: number): string {
  return format.format(number)
}
