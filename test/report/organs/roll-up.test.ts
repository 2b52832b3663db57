import { describe, expect, it } from 'vitest'
import { figureVector } from '../../../src/report/wide/figure-columns.ts'
import type { Organ } from '../../../src/report/report.ts'
import { organsBelow, rollUps, type VectorReport } from '../../../src/report/organs/roll-up.ts'
import { aReport } from '../../a-report.ts'

function organ(id: string, more: Partial<Organ> = {}): Organ {
  return { id, name: id, shortName: id, aliases: [], type: '镇', ...more }
}

const RECEIVED = 'requests.received.total'

function report(id: string, year: number, value: number | null | '/'): VectorReport {
  const { figures, format } = aReport()
  const own = new Map(figures)
  if (value === null) own.set(RECEIVED, { state: 'blank', value: null, text: '空' })
  else if (value === '/') own.set(RECEIVED, { state: 'na', value: null, text: '/' })
  else own.set(RECEIVED, { state: 'number', value, text: String(value) })
  const entry = { organ: id, year, title: '' } as unknown as VectorReport['entry']
  return { entry, edition: format.edition, figures: figureVector(own) }
}

const organs = [
  organ('xian', { scope: 'area' }),
  organ('jia', { parent: 'xian' }),
  organ('yi', { parent: 'xian' }),
  organ('bing', { parent: 'xian', validity: '2001—2020' }),
  organ('qu', { parent: 'xian', scope: 'area' }),
  organ('ding', { parent: 'qu' }),
  organ('own', { scope: 'own' }),
  organ('wu', { parent: 'own' }),
]

describe('rollUps(organs, reports)', () => {
  it('does not add what is in an area total already', () => {
    expect(organsBelow(organs, 'xian').map(({ id }) => id)).toEqual(['jia', 'yi', 'bing', 'qu'])
  })

  it('sums numbers, counts blanks and “/”, and says how many of how many', () => {
    const reports = [
      report('xian', 2021, 30),
      report('jia', 2021, 7),
      report('yi', 2021, null),
      report('qu', 2021, '/'),
      report('ding', 2021, 99),
    ]
    const [year] = rollUps(organs, reports).get('xian') ?? []
    expect(year).toMatchObject({ year: 2021, organs: 3, isHeldAgainstOwn: true })
    expect(year?.summed.map(({ id }) => id)).toEqual(['jia', 'yi', 'qu'])
    expect(year?.figures.find(({ place }) => place.id === RECEIVED)).toMatchObject({
      sum: 7,
      numbers: 1,
      blanks: 1,
      notApplicable: 1,
      own: 30,
    })
  })

  it('names those of which there is no report, unless they were no more', () => {
    const [year] = rollUps(organs, [report('yi', 2021, 1)]).get('xian') ?? []
    expect(year?.missing.map(({ id }) => id)).toEqual(['jia', 'qu'])
    expect(year?.summed.map(({ id }) => id)).toEqual(['yi'])
  })

  it('holds nothing against a report that is not an area total', () => {
    const reports = [report('own', 2021, 30), report('wu', 2021, 7)]
    const [year] = rollUps(organs, reports).get('own') ?? []
    expect(year?.isHeldAgainstOwn).toBe(false)
    expect(year?.figures.every(({ own }) => own === undefined)).toBe(true)
  })
})
