import type { Format } from '../spec.ts'
import * as editions from './editions.ts'

/** Every edition of the statutory form, oldest first. */
export const formats: readonly Format[] = Object.values<Format>(editions).sort(
  (one, other) => one.firstYear - other.firstYear,
)

/** The form of an edition, or undefined if there is none of that name. */
export function formatOf(edition: string): Format | undefined {
  return formats.find((format) => format.edition === edition)
}

/** The years on whose reports an edition is prescribed, in words: “2019、2020 年”, “2021 年起”. */
export function yearsOf({ firstYear }: Format): string {
  const next = formats.find((format) => format.firstYear > firstYear)
  if (!next) return `${firstYear} 年起`
  const last = next.firstYear - 1
  if (last === firstYear) return `${firstYear} 年`
  return `${firstYear}${last === firstYear + 1 ? '、' : ' 至 '}${last} 年`
}

/** The edition prescribed for the reports on a year, or undefined before the first. */
export function formatInForce(year: number): Format | undefined {
  return formats.findLast((format) => format.firstYear <= year)
}
