import { expect, it } from 'vitest'
import { spotsIn } from '../../../src/report/file/line-spots.ts'

it('finds line and column of every offset, whatever ends the lines', () => {
  const spotAt = spotsIn('a\nbc\r\n\rd', 5)
  const spots = Array.from({ length: 9 }, (_, offset) => spotAt(offset))
  expect(spots.map(({ line, column }) => `${line}:${column}`)).toEqual([
    ...['5:1', '5:2', '6:1', '6:2', '6:3', '6:4', '7:1', '8:1', '8:2'],
  ])
})
