import { expect, test } from 'vitest'
import { figureColumns } from '../../../src/report/wide/figure-columns.ts'
import { namedFigures } from '../../../src/report/wide/figure-names.ts'

const byId = new Map(namedFigures.map((figure) => [figure.id, figure]))

test('a row with a sum stands as its sum, by its own name and as it is printed', () => {
  expect(byId.get('requests.received.total')?.path).toEqual(['本年新收'])
  expect(byId.get('requests.received.total')?.others).toEqual(['本年新收政府信息公开申请数量'])
  expect(byId.has('requests.received.naturalPerson')).toBe(false)
})

test('where columns say what is counted, every cell has a name', () => {
  const columns = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
  for (const column of columns) expect(byId.has(`review.litigationDirect.${column}`)).toBe(true)
  expect(byId.get('review.litigationDirect.corrected')?.path).toEqual([
    '未经复议直接起诉',
    '结果纠正',
  ])
})

test('names no figure twice, and none that no edition has', () => {
  const known = new Set(figureColumns.map(({ id }) => id))
  expect(byId.size).toBe(namedFigures.length)
  expect(namedFigures.filter(({ id }) => !known.has(id))).toEqual([])
  const paths = namedFigures.map(({ path }) => path.join('·'))
  expect(paths.filter((path) => path === '')).toEqual([])
})
