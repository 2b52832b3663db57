/** The figures of the organs below an organ, summed year by year. */

import type { ReportEntry } from '../entry.ts'
import { exactSum } from '../exact.ts'
import { placesOfFormat, type FigureValue } from '../figures.ts'
import { formats } from '../formats/index.ts'
import { groupBy } from '../group-by.ts'
import type { Organ } from '../report.ts'
import { leaves, type Format, type Place } from '../spec.ts'
import { figureOfVector, figuresOfVector, figureIndex } from '../wide/figure-columns.ts'
import { childrenOf } from './tree.ts'
import { existedIn } from './validity.ts'

/** A report with all its figures as a vector; see wide/figure-columns.ts. */
export interface VectorReport {
  readonly entry: ReportEntry
  readonly edition: string
  readonly figures: string
}

/** One figure summed. */
export interface SummedFigure {
  readonly place: Place
  readonly sum: number
  /** How many reports print a number, are blank, or say “/”. */
  readonly numbers: number
  readonly blanks: number
  readonly notApplicable: number
  /** How many have no such figure: a group that they print as one row. */
  readonly absent: number
  /** What the organ's own report prints; undefined where it is not held against the sum. */
  readonly own: FigureValue | undefined
}

/** What the organs below one organ come to in a year. */
export interface RollUp {
  readonly year: number
  readonly format: Format
  /** The organs below that existed in the year. */
  readonly organs: number
  /** Those whose report, in the year's form, is in the sum. */
  readonly summed: readonly Organ[]
  /** Those of which there is no report. */
  readonly missing: readonly Organ[]
  /** Those whose report has another form, which is left out. */
  readonly otherForm: number
  /** Does the organ have a report of the year that is an area's total (范围: 汇总)? */
  readonly isHeldAgainstOwn: boolean
  readonly figures: readonly SummedFigure[]
}

/**
 * The organs whose figures make up what is below an organ: those right below it, and those below
 * them unless a report of one is an area's total already.
 */
export function organsBelow(organs: readonly Organ[], id: string): Organ[] {
  return childrenOf(organs, id).flatMap((one) =>
    one.scope === 'area' ? [one] : [one, ...organsBelow(organs, one.id)],
  )
}

/** The figures that are summed: totals where a row has one, else every figure of it. */
function placesSummed(format: Format): Place[] {
  return placesOfFormat(format).filter(({ band, column }) => {
    const paths = leaves(band.columns).map(({ path }) => path)
    return !paths.includes('total') || column.path === 'total'
  })
}

function summed(
  place: Place,
  vectors: readonly (readonly (FigureValue | undefined)[])[],
  own: string | undefined,
): SummedFigure {
  const at = figureIndex(place.id) ?? -1
  const values = vectors.map((vector) => vector[at])
  const numbers = values.filter((one): one is number => typeof one === 'number')
  return {
    place,
    sum: exactSum(numbers),
    numbers: numbers.length,
    blanks: values.filter((one) => one === null).length,
    notApplicable: values.filter((one) => one === '/').length,
    absent: values.filter((one) => one === undefined).length,
    own: own === undefined ? undefined : figureOfVector(own, place.id),
  }
}

function yearOf(
  organ: Organ,
  below: readonly Organ[],
  year: number,
  reports: ReadonlyMap<string, VectorReport>,
): RollUp | undefined {
  const due = below.filter(({ id, validity }) => reports.has(id) || existedIn(validity, year))
  const own = reports.get(organ.id)
  const there = due.flatMap((one) => {
    const report = reports.get(one.id)
    return report ? [{ one, report }] : []
  })
  // The form that most of them have: forms do not add up across editions.
  const [most] = groupBy(there, ({ report }) => report.edition).sort(
    ([, one], [, other]) => other.length - one.length,
  )
  const format = formats.find(({ edition }) => edition === most?.[0])
  if (!most || !format) return undefined
  const isHeld = organ.scope === 'area' && own?.edition === format.edition
  const vectors = most[1].map(({ report }) => figuresOfVector(report.figures))
  return {
    year,
    format,
    organs: due.length,
    summed: most[1].map(({ one }) => one),
    missing: due.filter(({ id }) => !reports.has(id)),
    otherForm: there.length - most[1].length,
    isHeldAgainstOwn: isHeld,
    figures: placesSummed(format).map((place) =>
      summed(place, vectors, isHeld ? own.figures : undefined),
    ),
  }
}

/** What is below each organ that has organs below it, newest year first; by the organ's id. */
export function rollUps(
  organs: readonly Organ[],
  reports: readonly VectorReport[],
): Map<string, RollUp[]> {
  const years = groupBy(reports, ({ entry }) => entry.year).map(
    ([year, own]) => [year, new Map(own.map((one) => [one.entry.organ, one]))] as const,
  )
  return new Map(
    organs
      .filter(({ id }) => childrenOf(organs, id).length > 0)
      .map((organ) => {
        const below = organsBelow(organs, organ.id)
        return [organ.id, years.flatMap(([year, own]) => yearOf(organ, below, year, own) ?? [])]
      }),
  )
}
