import type { Format } from '../spec.ts'
import { format2019 } from './2019.ts'
import { format2021 } from './2021.ts'

/** Every edition of the statutory form, oldest first. A new edition is one file and one line here. */
export const formats: readonly Format[] = [format2019, format2021]

/** The form of an edition, or undefined if there is none of that name. */
export function formatOf(edition: string): Format | undefined {
  return formats.find((format) => format.edition === edition)
}

/** The edition prescribed for the reports on a year, or undefined before the first. */
export function formatInForce(year: number): Format | undefined {
  return formats.findLast((format) => format.firstYear <= year)
}
