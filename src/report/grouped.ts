/** Numbers as pages write them. Amounts have up to six decimals. */

const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 })

/** A number with its digits in groups: 13,810. */
export function grouped(number: number): string {
  return digits.format(number)
}

/**
 * What a sentence quotes, or a number of five digits and more that is no part of a name or a date. What
 * begins with 0, or is longer than a number can tell, is one of a telephone or a document.
 */
const LONG = /“[^“”]*”|(?<![\d.A-Za-z-])[1-9]\d{4,14}(?![\d-])/g

/** A sentence with the digits of its long numbers in groups; what it quotes stays as it is. */
export function groupedIn(sentence: string): string {
  return sentence.replace(LONG, (found) => (found.startsWith('“') ? found : grouped(Number(found))))
}

const parts = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 })

/** A part of 1 as a percentage: 12.3%. */
export function percent(share: number): string {
  return parts.format(share)
}

const points = new Intl.NumberFormat('zh-CN', {
  ...{ style: 'percent', maximumFractionDigits: 1, useGrouping: false },
})

/** A part of 1 as files write percentages: 12.3, with the digits that pages show. */
export function percentPoints(share: number): string {
  return points.format(share).replace('%', '')
}
