import { describe, expect, test } from 'vitest'
import { placedAt, questions } from './portal/questions.ts'
import { seriesAt, years } from './portal/series.ts'
import { placedAnswers, standing } from './search/related.ts'

describe('the questions', () => {
  test('are sixty different ones of four kinds, each with answers and near misses', () => {
    expect(new Set(questions.map(({ text }) => text)).size).toBe(60)
    const kinds = Map.groupBy(questions, ({ kind }) => kind)
    expect([...kinds.values()].map((own) => own.length)).toEqual([15, 15, 15, 15])
    for (const { answers, others } of questions)
      expect([answers.length, others.length]).toEqual([2, 2])
  })

  test('are each answered in a portal of 300 reports, and by few reports of one of 5,000', () => {
    for (const due of placedAnswers(300)) expect(due.size).toBeGreaterThan(1)
    for (const due of placedAnswers(5000)) expect(due.size).toBeLessThan(20)
  })

  test('have their sentences in the reports in which they are said to be', () => {
    for (const index of [0, 17, 59, 107])
      for (const [place, { report }] of seriesAt(index).entries()) {
        const text = report.sections[0]?.markdown ?? ''
        const placed = placedAt(index, place)
        for (const { sentence } of placed) expect(text).toContain(sentence.split('{')[0])
      }
    const answered = years.flatMap((_, place) => placedAt(0, place))
    expect(answered.length).toBeGreaterThan(3)
  })

  test('where a place is named are answered by its reports alone', () => {
    const found = placedAnswers(1000)
    for (const [number, { organ }] of questions.entries()) {
      if (organ === undefined) continue
      const own = seriesAt(organ)[0]?.organ.id
      expect([...(found[number] ?? [])].map((name) => name.split('/')[0])).toEqual([own, own])
    }
  })
})

test('results in rank order are judged by the first five and the first twenty', () => {
  const due = new Set(['a', 'b', 'c'])
  expect(standing(['a', 'x', 'b', 'y', 'z', 'c'], due)).toEqual({ precision: 2 / 3, recall: 1 })
  expect(standing([], due)).toEqual({ precision: 0, recall: 0 })
  const many = new Set(Array.from({ length: 30 }, (_, at) => String(at)))
  expect(standing([...many], many)).toEqual({ precision: 1, recall: 1 })
})
