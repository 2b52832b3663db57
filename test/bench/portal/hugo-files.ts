/** Reports and organs as the content files of a Hugo site; this is preparation and not timed. */

import { figureAt } from '../../../src/report/figures.ts'
import { headlineOf, summaryOf } from '../../../src/report/summary.ts'
import { headlineColumns } from '../../../src/site/headline-columns.ts'
import type { Organ } from '../../../src/report/report.ts'
import { figureRows } from './hugo-tables.ts'
import type { MadeReport } from './series.ts'

/** JSON front matter, which Hugo reads fastest, and a body. */
function page(frontmatter: object, body = ''): string {
  return `${JSON.stringify(frontmatter)}\n\n${body}`
}

/** A report: figures as texts in rows, so that Hugo prints them as they are. */
export function hugoReport({ organ, report }: MadeReport): string {
  const headline = headlineOf(report.figures)
  const tables = report.format.tables.map((table) => [
    table.id,
    figureRows(table).map((row) => row.map(({ id }) => figureAt(report.figures, id).text)),
  ])
  const body = report.sections
    .map(({ heading, markdown }) => `## ${heading}\n\n${markdown}`.trimEnd())
    .join('\n\n')
  const frontmatter = {
    title: report.title,
    date: report.published,
    publishedOn: report.published,
    years: [String(report.year)],
    year: report.year,
    edition: report.format.edition,
    notice: report.format.notice,
    organ: organ.id,
    organName: organ.name,
    shortName: organ.shortName,
    organType: organ.type,
    summary: summaryOf(headline),
    headline: headlineColumns.map(({ key }) => String(headline[key] ?? '')),
    ...(Object.fromEntries(tables) as Record<string, string[][]>),
  }
  return page(frontmatter, `${body}\n`)
}

/** The page of an organ, which stands over its reports. */
export function hugoOrgan({ id, name, shortName, type, region }: Organ): string {
  return page({
    title: name,
    layout: 'organ',
    url: `/organs/${id}/`,
    shortName,
    organType: type,
    region,
  })
}

/** The list of organs. */
export function hugoOrgans(): string {
  return page({ title: '机关', layout: 'organs', url: '/organs/' })
}

/** What templates look up: the names of the headline figures. */
export function hugoHeadline(): string {
  return `${JSON.stringify(headlineColumns.map(({ label }) => label))}\n`
}
