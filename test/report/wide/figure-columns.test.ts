import { expect, test } from 'vitest'
import { figureJson, placesOfFormat } from '../../../src/report/figures.ts'
import { formats } from '../../../src/report/formats/index.ts'
import {
  figureColumns,
  figureOfVector,
  figuresOfVector,
  figureVector,
} from '../../../src/report/wide/figure-columns.ts'
import { aReport, figuresOf } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'

const ids = figureColumns.map(({ id }) => id)

test('every figure of every edition is a column, each once, the newest edition first as printed', () => {
  expect(new Set(ids).size).toBe(ids.length)
  const newest = formats.at(-1)
  if (!newest) throw new Error('no edition')
  const printed = placesOfFormat(newest).map(({ id }) => id)
  expect(ids.slice(0, printed.length)).toEqual(printed)
  for (const format of formats)
    expect(ids).toEqual(expect.arrayContaining(placesOfFormat(format).map(({ id }) => id)))
})

test.each(formats.map((format) => [format.edition, format] as const))(
  'a report of the edition of %s comes back from its vector, figure by figure',
  (_edition, format) => {
    const random = randomFrom(5)
    const written = Object.entries(randomFigures(format, random)).map(([id, text], at) => {
      return [id, ['空', '/'][at % 9] ?? text] as const
    })
    const report = aReport(undefined, {
      format,
      figures: figuresOf(format, Object.fromEntries(written)),
    })
    const vector = figureVector(report.figures)
    const all = figuresOfVector(vector)
    for (const [at, id] of ids.entries()) {
      const figure = report.figures.get(id)
      const due = figure && figureJson(figure)
      expect(all[at], id).toBe(due)
      expect(figureOfVector(vector, id), id).toBe(due)
    }
  },
)
