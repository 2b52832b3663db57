import type { APIRoute } from 'astro'
import { groupBy } from '../../../../report/group-by.ts'
import { bandsJson, type BandedText } from '../../../../report/likeness/text-bands.ts'
import { hasDesk } from '../../../desk.ts'
import { allReports, portalTexts } from '../../../portal.ts'

/** A file a year, with an organ for each report whose text is long enough to be compared. */
export function getStaticPaths() {
  if (!hasDesk()) return []
  const published = new Set(allReports().map(({ organ, year }) => `${organ}/${year}`))
  const texts = portalTexts().filter(({ organ, year }) => published.has(`${organ}/${year}`))
  const byYear = new Map(groupBy(texts, ({ year }) => year))
  return [...new Set(allReports().map(({ year }) => year))].map((year) => ({
    params: { year: String(year) },
    props: { texts: byYear.get(year) ?? [] },
  }))
}

export const GET: APIRoute<{ texts: readonly BandedText[] }> = ({ props }) =>
  new Response(bandsJson(props.texts))
