/** What the page of a report is made of. */

import type { Observation } from '../report/observations/observation.ts'
import type { Organ, Report } from '../report/report.ts'
import type { Site } from '../report/schema/portal.ts'
import type { Addresses } from './addresses.ts'
import type { Sha256 } from './version.ts'

/** A report with all that its page shows besides. */
export interface ReportOnPage {
  readonly report: Report
  readonly organ: Organ
  readonly site: Pick<Site, 'origin'>
  /** The years of all reports of the organ. */
  readonly years: readonly number[]
  readonly at: Addresses
  /** What deserves a second look in it. */
  readonly observations?: readonly Observation[]
  /** The machine's own, which is quicker, where there is one. */
  readonly sha256?: Sha256
}
