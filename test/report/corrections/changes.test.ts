import { describe, expect, it } from 'vitest'
import { readFigure, placesOfFormat } from '../../../src/report/figures.ts'
import {
  changesBetween,
  differingPassages,
  untoldChanges,
} from '../../../src/report/corrections/changes.ts'
import { withCorrections } from '../../../src/report/file/correction-text.ts'
import type { Report } from '../../../src/report/report.ts'
import { kindOf } from '../../../src/report/spec.ts'
import { parseReport } from '../../../src/text/report-text.ts'
import { aReport, format2021, reportText } from '../../a-report.ts'
import { randomFigures, randomFrom } from '../../random-figures.ts'

const DAY = '2022-06-01'

function read(text: string): Report {
  const { report } = parseReport(text, 'reports/shili/2021.md')
  if (!report) throw new Error('no report')
  return report
}

describe('changesBetween(before, now)', () => {
  it('names every figure that changed and no other, whatever it was and is', () => {
    const random = randomFrom(3)
    for (let draw = 0; draw < 10; draw += 1) {
      const before = aReport(randomFigures(format2021, random))
      const figures = new Map(before.figures)
      const due: string[] = []
      for (const place of placesOfFormat(format2021)) {
        if (random() > 0.1) continue
        const word = ['空', '/', '0', '7'][Math.floor(random() * 4)] ?? '0'
        const figure = readFigure(word, kindOf(place))
        const old = before.figures.get(place.id)
        if (!figure || (figure.state === old?.state && figure.text === old.text)) continue
        figures.set(place.id, figure)
        due.push(`${place.row.names.at(-1)} ${old?.text || '空'} ${word}`)
      }
      const told = changesBetween(before, { ...before, figures }, DAY)
      const columns = new Set(
        placesOfFormat(format2021).map(({ column }) => column.names.join('.')),
      )
      const rowOf = (place = ''): string | undefined => {
        const words = place.split('.')
        return columns.has(words.at(-1) ?? '') && words.length > 2 ? words.at(-2) : words.at(-1)
      }
      expect(told.map((one) => `${rowOf(one.place)} ${one.before} ${one.after}`)).toEqual(due)
    }
  })

  it('tells of a sentence, its section, and nothing else', () => {
    const now = read(reportText().replace('132 条', '133 条'))
    expect(changesBetween(read(reportText()), now, DAY)).toEqual([
      {
        day: DAY,
        section: '一、总体情况',
        before: '全年通过政府网站公开信息 132 条。',
        after: '全年通过政府网站公开信息 133 条。',
      },
    ])
  })

  it('says nothing of white space', () => {
    const now = read(reportText().replace('132 条。\n', '132 条。\n\n'))
    expect(changesBetween(read(reportText()), now, DAY)).toEqual([])
  })
})

it('differing passages are cut to whole sentences', () => {
  expect(differingPassages('甲。乙。丙。', '甲。乙乙。丙。')).toEqual(['乙。', '乙乙。'])
  expect(differingPassages('甲。丙。', '甲。乙。丙。')).toEqual(['', '乙。'])
})

it.each([
  ['a head without 更正', ''],
  ['entries that are there', '更正:\n  - 日期: 2022-02-01\n    部分: 六\n'],
])('entries written into %s are read back, and nothing is untold', (_what, head) => {
  const before = read(reportText())
  for (const end of ['\n', '\r\n']) {
    const changed = reportText({ head, figures: { 'proactive.licences.decisions': '12' } })
      .replace('132 条', '133 条')
      .replaceAll('\n', end)
    const untold = untoldChanges(before, read(changed), DAY)
    expect(untold).toHaveLength(2)
    const written = withCorrections(changed, untold)
    const now = read(written)
    expect(now.corrections.slice(-2)).toMatchObject(untold)
    expect(untoldChanges(before, now, DAY)).toEqual([])
    expect(written.split(end).filter((line) => !changed.split(end).includes(line))).not.toEqual([])
  }
})
