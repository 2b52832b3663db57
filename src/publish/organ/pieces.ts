/** What is made of an organ as a whole, its reports through the years: a page and two data files. */

import { addressesBelow } from '../../render/addresses.ts'
import type { Filling } from '../../render/frame.ts'
import { organPage } from '../../render/organ/organ-page.ts'
import { distinctShortName } from '../../report/organs/names.ts'
import type { Observation } from '../../report/observations/observation.ts'
import type { Organ, Report } from '../../report/report.ts'
import { daysLate } from '../../report/rules/deadline.ts'
import { organCsv, organJson } from '../../report/series/files.ts'
import type { OrganFolder, Piece } from './composed.ts'

/** Pieces by kind, as those of a report. */
export type OrganPieces = Readonly<Partial<Record<Piece, string>>>

function seriesReport(report: Report, organ: Organ) {
  const { year, format, title, published } = report
  return {
    year,
    edition: format.edition,
    title,
    published: published ?? null,
    daysLate: published === undefined ? null : daysLate(published, organ, year),
  }
}

/** All that is made of an organ and its reports, which come oldest first. */
export async function organPieces(
  { site, children }: OrganFolder,
  organ: Organ,
  reports: readonly Report[],
  observed: ReadonlyMap<number, readonly Observation[]>,
): Promise<OrganPieces> {
  const at = addressesBelow(site.base)
  const { main, bands, ...page } = organPage({ organ, reports, children, observed, at })
  const filling: Filling = { ...page, organ: organ.id, organName: distinctShortName(organ) }
  const data = {
    json: `${JSON.stringify(
      organJson(
        organ,
        reports.map((one) => seriesReport(one, organ)),
        bands,
      ),
    )}\n`,
    csv: organCsv(reports, bands),
  }
  if (!site.hasTraditional) return { ...data, filling: JSON.stringify(filling), main }
  const { traditionalParts } = await import('../../traditional/report.ts')
  const own = await traditionalParts({ main, ...page }, at.organPath(organ.id), site)
  const { main: traditionalMain, ...parts } = own.page
  const traditional: Filling = {
    ...parts,
    organ: organ.id,
    organName: own.convert(distinctShortName(organ)),
  }
  return {
    ...data,
    filling: JSON.stringify(filling),
    main,
    traditionalFilling: JSON.stringify(traditional),
    traditionalMain,
  }
}
