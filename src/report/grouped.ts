/** Numbers as pages write them. Amounts have up to six decimals. */

/** Made when it is first needed: a browser takes some milliseconds, and most pages need none. */
function writtenAs(options: Intl.NumberFormatOptions): (number: number) => string {
  let format: Intl.NumberFormat | undefined
  return (number) => (format ??= new Intl.NumberFormat('zh-CN', options)).format(number)
}

const inGroups = writtenAs({ maximumFractionDigits: 6 })

/** Digits in threes, counted from the last. */
function threes(digits: string): string {
  const first = digits.length % 3 || 3
  const groups = [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
  return groups.join(',')
}

/** A number with its digits in groups: 13,810. */
export function grouped(number: number): string {
  if (Number.isSafeInteger(number) && number >= 0) return threes(String(number))
  return inGroups(number)
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

const inPercent = writtenAs({ style: 'percent', maximumFractionDigits: 1 })

/** A part of 1 as a percentage: 12.3%. */
export function percent(share: number): string {
  return inPercent(share)
}

const inPoints = writtenAs({ style: 'percent', maximumFractionDigits: 1, useGrouping: false })

/** A part of 1 as files write percentages: 12.3, with the digits that pages show. */
export function percentPoints(share: number): string {
  return inPoints(share).replace('%', '')
}
