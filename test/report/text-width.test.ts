import { expect, it } from 'vitest'
import { pad, widthOf } from '../../src/report/text-width.ts'

it('Chinese characters and full-width marks take two columns', () => {
  expect(widthOf('年度: 2021，空', 'terminal')).toBe(14)
})

it('quotation marks take one column on a terminal and two in a file', () => {
  expect([widthOf('“甲”…', 'terminal'), widthOf('“甲”…', 'file')]).toEqual([5, 8])
})

it('a text is filled up, and one that is too long stays', () => {
  expect([pad('甲', 4, 'file'), pad('甲乙', 3, 'file')]).toEqual(['甲  ', '甲乙'])
})
