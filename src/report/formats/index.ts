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

/** The edition prescribed for the reports on a year, or undefined before the first. */
export function formatInForce(year: number): Format | undefined {
  return formats.findLast((format) => format.firstYear <= year)
}
