import { expect, it } from 'vitest'
import { numberOf, numeral } from '../../src/report/numerals.ts'

it('reads every numeral it writes', () => {
  for (let number = 0; number <= 10; number += 1) expect(numberOf(numeral(number))).toBe(number)
})

it.each([
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['两百', 200],
  ['二〇二一', 2021],
  ['○', 0],
])('reads %s as %i', (word, number) => expect(numberOf(word)).toBe(number))

it.each(['', '第一', '12', '一千', '百万'])('does not guess what %j says', (word) =>
  expect(numberOf(word)).toBeUndefined(),
)
