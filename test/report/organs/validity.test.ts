import { expect, it } from 'vitest'
import { existedIn } from '../../../src/report/organs/validity.ts'

const spans: readonly [validity: string, ...years: [year: number, is: boolean][]][] = [
  ['2001—2019', [2000, false], [2001, true], [2019, true], [2020, false]],
  ['2020年5月至2022年3月', [2019, false], [2020, true], [2022, true], [2023, false]],
  ['2019—', [2018, false], [2019, true], [2030, true]],
  ['2019年起', [2018, false], [2019, true]],
  ['2019至今', [2018, false], [2030, true]],
  ['—2020', [2019, true], [2021, false]],
  ['2020年撤销', [2020, true], [2021, false]],
  ['不详', [1999, true], [2030, true]],
]

it.each(spans)('an organ of 有效期 %s existed when it says', (validity, ...years) => {
  for (const [year, is] of years) expect(existedIn(validity, year), String(year)).toBe(is)
})

it('an organ without 有效期 always existed', () => {
  expect(existedIn(undefined, 2021)).toBe(true)
})
