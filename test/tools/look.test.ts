import { expect, test } from 'vitest'
import { looksIn, nextSize, turned, type Look } from '../../src/tools/look.ts'

test('only words that are looks are read, in one order', () => {
  expect(looksIn('elder nonsense  large')).toEqual(['large', 'elder'])
  expect(looksIn('')).toEqual([])
})

test('one look is turned on or off, the others stay', () => {
  expect(turned(['large'], 'elder', true)).toEqual(['large', 'elder'])
  expect(turned(['large', 'elder'], 'elder', false)).toEqual(['large'])
})

test('text goes from standard to large, to larger, and to standard again', () => {
  const sizes: Look[][] = [['contrast']]
  for (let press = 0; press < 3; press++) sizes.push(nextSize(sizes.at(-1) ?? []))
  expect(sizes).toEqual([['contrast'], ['large', 'contrast'], ['larger', 'contrast'], ['contrast']])
})
