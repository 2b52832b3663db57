/** What the organs below each organ come to, worked out once for each content that is handed over. */

import { rollUps, type RollUp } from '../report/organs/roll-up.ts'
import type { Organ } from '../report/report.ts'
import { summedContent } from './portal.ts'

/** The years of an organ that has organs below it. */
export interface OrganRollUp {
  readonly organ: Organ
  readonly years: readonly RollUp[]
}

/** Each organ with organs below it, and what those come to, newest year first. */
export function organRollUps(): OrganRollUp[] {
  const { organs, reports } = summedContent()
  const years = rollUps(organs, reports)
  return organs.flatMap((organ) => {
    const own = years.get(organ.id)
    return own ? [{ organ, years: own }] : []
  })
}
