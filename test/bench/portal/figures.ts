/** Figures of one organ through the years: every balance holds, and so does what follows from year to year. */

import { placesOfFormat, readFigure, type Figures } from '../../../src/report/figures.ts'
import { kindOf, leaves, type Format } from '../../../src/report/spec.ts'
import { randomFigures } from '../../random-figures.ts'
import { between } from './chance.ts'

type Written = Record<string, string>

/** What one year hands to the next. */
export interface Past {
  /** Requests carried out, by column. */
  readonly open: Readonly<Record<string, number>>
  readonly inForce: number
}

/** An organ's ordinary size, by which its figures stay comparable through the years. */
export interface Scale {
  readonly decisions: number
  readonly documents: number
  /** Every figure of the requests is so many times as large. */
  readonly requests: number
}

function requestColumns(format: Format): string[] {
  const band = format.tables.find(({ id }) => id === 'requests')?.bands[0]
  if (!band) throw new Error('no table of requests')
  return leaves(band.columns)
    .map(({ path }) => path)
    .filter((path) => path !== 'total')
}

/** Requests and review; the rare large numbers would leap from year to year, and a scale does not. */
function cases(format: Format, random: () => number, times: number): Written {
  // Below a tenth randomFigures() draws a large number.
  const drawn = randomFigures(format, () => Math.max(0.1, random()))
  return Object.fromEntries(
    Object.entries(drawn).map(([id, text]) => [
      id,
      id.startsWith('requests.') ? String(Number(text) * times) : text,
    ]),
  )
}

/** Takes in what the year before carried out; `received` gives way, so that the flow still balances. */
function carryOver(written: Written, columns: readonly string[], past: Past): void {
  const at = (row: string, column: string): number =>
    Number(written[`requests.${row}.${column}`] ?? 0)
  const put = (row: string, column: string, number: number): void => {
    written[`requests.${row}.${column}`] = String(number)
  }
  for (const column of columns) {
    const carriedIn = past.open[column] ?? 0
    const finished = at('outcomes.total', column)
    const open = Math.max(at('carriedOut', column), carriedIn - finished)
    put('carriedIn', column, carriedIn)
    put('carriedOut', column, open)
    put('received', column, finished + open - carriedIn)
  }
  for (const row of ['received', 'carriedIn', 'carriedOut'])
    put(
      row,
      'total',
      columns.reduce((sum, column) => sum + at(row, column), 0),
    )
}

function near(random: () => number, size: number): number {
  return Math.round(size * (0.6 + random() * 0.8))
}

function amount(random: () => number, size: number): string {
  return (near(random, size) + between(random, 1, 99) / 100).toFixed(2)
}

function proactive2019(random: () => number, { decisions, documents }: Scale): Written {
  const rows = ['licences', 'otherServices', 'penalties', 'coercion']
  const lines = rows.map((row): Written => ({
    [`proactive.${row}.itemsLastYear`]: String(between(random, 5, 180)),
    [`proactive.${row}.change`]: String(between(random, -4, 9)),
    [`proactive.${row}.decisions`]: String(near(random, decisions)),
  }))
  return Object.assign(
    {
      'proactive.normativeDocuments.produced': String(documents),
      'proactive.normativeDocuments.disclosed': String(documents),
      'proactive.normativeDocuments.disclosedTotal': String(documents + between(random, 0, 60)),
      'proactive.fees.itemsLastYear': String(between(random, 0, 12)),
      'proactive.procurement.items': String(between(random, 1, 40)),
      'proactive.procurement.amount': amount(random, 150),
    },
    ...lines,
  ) as Written
}

function proactive2021(random: () => number, scale: Scale, before: number): Written {
  const issued = near(random, scale.documents)
  const repealed = between(random, 0, Math.min(2, before))
  return {
    'proactive.normativeDocuments.issued': String(issued),
    'proactive.normativeDocuments.repealed': String(repealed),
    'proactive.normativeDocuments.inForce': String(before + issued - repealed),
    'proactive.licences.decisions': String(near(random, scale.decisions)),
    'proactive.penalties.decisions': String(near(random, scale.decisions)),
    'proactive.coercion.decisions': String(near(random, scale.decisions)),
    'proactive.fees.amount': amount(random, 20),
  }
}

function figuresFrom(format: Format, written: Written): Figures {
  return new Map(
    placesOfFormat(format).map((place) => {
      const figure = readFigure(written[place.id] ?? '0', kindOf(place))
      if (!figure) throw new Error(`not a figure at ${place.id}: ${written[place.id]}`)
      return [place.id, figure]
    }),
  )
}

/** The figures of a year, and what they hand to the next. */
export function yearFigures(
  format: Format,
  random: () => number,
  scale: Scale,
  past: Past | undefined,
): { figures: Figures; past: Past } {
  const written = cases(format, random, scale.requests)
  const columns = requestColumns(format)
  if (past) carryOver(written, columns, past)
  const before = past?.inForce ?? between(random, 0, 40)
  const is2019 = format.edition === '2019'
  Object.assign(
    written,
    is2019 ? proactive2019(random, scale) : proactive2021(random, scale, before),
  )
  const open = Object.fromEntries(
    columns.map((column) => [column, Number(written[`requests.carriedOut.${column}`] ?? 0)]),
  )
  const inForce = Number(written['proactive.normativeDocuments.inForce'] ?? before)
  return { figures: figuresFrom(format, written), past: { open, inForce } }
}
