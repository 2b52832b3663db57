/** Every rule over the text on the desk, with its surroundings: what `check` says of this file where it stands. */

import { everyRule } from '../report/checks.ts'
import { nameOfReport } from '../report/file/name.ts'
import type { Finding } from '../report/finding.ts'
import { sketchOf } from '../report/likeness/sketch.ts'
import type { Organ, Report } from '../report/report.ts'
import type { Sketch, Surroundings } from '../report/rules/rule.ts'
import { placeProblems, withId } from '../text/file-place.ts'
import { parseReport, type ParsedReport } from '../text/report-text.ts'
import type { Known } from './known.ts'

/** What there is beside a text on the desk. */
export interface Beside {
  /** Its place in the content folder; '' while that is not known. */
  readonly name: string
  /** Its text as it was published, if it was. */
  readonly published: string | undefined
}

/** What was published is read once, however often the text on the desk changes. */
let lastPublished: { readonly text: string; readonly report: Report | undefined } | undefined

function publishedReport(text: string, name: string): Report | undefined {
  if (lastPublished?.text !== text) lastPublished = { text, report: parseReport(text, name).report }
  return lastPublished.report
}

const sketches = new WeakMap<
  Report['sections'],
  { readonly organ: unknown; readonly sketch: Sketch }
>()

/** A report's sketch; a narrative that stays the same is not sketched again. */
function sketchKept(name: string, report: Report, organ: Organ | undefined): Sketch {
  const known = sketches.get(report.sections)
  if (known && known.organ === organ && known.sketch.file === name) return known.sketch
  const sketch = sketchOf(name, report, organ, true)
  sketches.set(report.sections, { organ, sketch })
  return sketch
}

function surroundings(report: Report, known: Known, beside: Beside): Surroundings {
  const organ = known.organ(report.organ)
  const before =
    beside.published === undefined ? undefined : publishedReport(beside.published, beside.name)
  return {
    names: known.names(),
    today: known.today,
    ...(organ && { organ }),
    ...(before && { before: { report: before, day: known.today } }),
  }
}

/** What is said of a report among the organ's others, and of their texts. */
function amongOthers(report: Report, known: Known, name: string) {
  const organ = known.organ(report.organ)
  const others = known.reports(report.organ).filter(({ year }) => year !== report.year)
  const reports = [...others, report].sort((one, other) => one.year - other.year)
  const series = everyRule
    .series({ ...(organ && { organ }), reports })
    .filter(({ year }) => year === report.year)
  const sketchesOf = (some: readonly Report[]): Sketch[] =>
    some.map((one) =>
      sketchKept(
        one === report ? name : nameOfReport(one.organ, one.year),
        one,
        known.organ(one.organ),
      ),
    )
  const alike = known.alike.find(sketchKept(name, report, organ))
  const portal = everyRule
    .portal({
      sketches: sketchesOf([...alike, ...reports]),
      organ: known.organ,
    })
    .filter(({ file }) => file === name)
  return [...series, ...portal].map(({ problem }) => problem)
}

/** All that is to be said of a parsed text. Organs are called unknown once they have been read. */
export function findingsOn(parsed: ParsedReport, known: Known, beside: Beside): Finding[] {
  const { report, problems, place } = parsed
  const organs = known.organs()
  const ids = organs.length > 0 ? new Set(organs.map(({ id }) => id)) : undefined
  const { name } = beside
  const told = problems.map((one) => ('spot' in one ? one : withId(one, name, ids)))
  if (!report) return place(told)
  return place([
    ...placeProblems(name, report, ids),
    ...everyRule.report(report, surroundings(report, known, beside)),
    ...told,
    ...amongOthers(report, known, name),
  ])
}
