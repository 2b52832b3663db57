import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainYaml } from '../../src/text/plain-yaml.ts'
import { readClosely } from '../../src/text/yaml.ts'

/** What report files are made of, and what a slip of the hand makes of them. */
const PIECES = [
  ...['机关', '年度', '总计', 'a', '0', '010', '1_000', '12:30', 'no', '~', 'null', '空', '/'],
  ...[': ', ':', '：', ', ', ',', '，', '[', ']', '{', '}', '- ', '-', '? ', '| ', '> ', '#', ' #'],
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\t',
    ' ',
    '"',
    "'",
    "''",
    '\\',
    '\\u4e00',
    '%',
    '@',
    '`',
  ],
  ...['&a ', '*a', '!!str ', '<<: ', '---', '...', '=', '\u00a0', '\u3000', '\u2028', '\uFEFF'],
]

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(''))

test('what is read quickly is what is read closely', () => {
  let plain = 0
  fc.assert(
    fc.property(texts, (text) => {
      const quick = plainYaml(text)
      if (quick === undefined) return
      plain += 1
      const { value, problems } = readClosely(text)
      expect({ value, problems }).toEqual({ value: quick, problems: [] })
    }),
    { numRuns: 20_000, seed: 20_261_121 },
  )
  expect(plain).toBeGreaterThan(1000)
})

test.each(['a: {b, c: d}', 'a: 1\na: 2', 'a: [1, ,2]', 'a: &x 1\nb: *x', 'a: !!int 1', ''])(
  '%j is left to the close reading',
  (text) => {
    expect(plainYaml(text)).toBeUndefined()
  },
)
