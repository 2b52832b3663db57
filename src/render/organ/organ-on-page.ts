/** What the page of an organ is made of. */

import type { Observation } from '../../report/observations/observation.ts'
import type { NamedOrgan } from '../../report/organs/names.ts'
import type { Organ, Report } from '../../report/report.ts'
import type { Addresses } from '../addresses.ts'

/** An organ with all that its page shows besides. */
export interface OrganOnPage {
  readonly organ: Organ
  /** Oldest first. */
  readonly reports: readonly Report[]
  /** The organs right below it. */
  readonly children: readonly (NamedOrgan & Pick<Organ, 'id'>)[]
  /** What deserves a second look in the report on each year. */
  readonly observed?: ReadonlyMap<number, readonly Observation[]>
  readonly at: Addresses
}
