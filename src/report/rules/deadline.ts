/** By when an organ publishes its report on a year, and how it kept to that. */

import type { Organ } from '../report.ts'
import { kindOfOrgan } from './organ-names.ts'

/** Before this report year every organ had until 31 March. */
const FIRST_YEAR_OF_REGULATION = 2019

/** The last day (YYYY-MM-DD) to publish a report on: 条例第四十九条. */
export function deadlineOf(organ: Organ, year: number): string {
  const isLater = kindOfOrgan(organ) === 'government' || year < FIRST_YEAR_OF_REGULATION
  return `${year + 1}-${isLater ? '03-31' : '01-31'}`
}

const DAY = 24 * 60 * 60 * 1000

/** How many days after the deadline a report was published (YYYY-MM-DD); 0 when it was in time. */
export function daysLate(published: string, organ: Organ, year: number): number {
  const days = (Date.parse(published) - Date.parse(deadlineOf(organ, year))) / DAY
  return Math.max(0, days)
}
