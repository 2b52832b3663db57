import { expect, it } from 'vitest'
import { daysLate, deadlineOf } from '../../../src/report/rules/deadline.ts'

const organ = (name: string, type: string) => ({
  id: 'shili',
  name,
  shortName: name,
  aliases: [],
  type,
})

it('gives departments and townships until 31 January, governments of counties and up until 31 March', () => {
  expect(deadlineOf(organ('示例镇人民政府', '镇'), 2021)).toBe('2022-01-31')
  expect(deadlineOf(organ('示例县教育局', '部门'), 2021)).toBe('2022-01-31')
  expect(deadlineOf(organ('示例县人民政府', '县'), 2021)).toBe('2022-03-31')
})

it('gave every organ until 31 March before the present Regulation', () => {
  expect(deadlineOf(organ('示例镇人民政府', '镇'), 2018)).toBe('2019-03-31')
})

it('counts the days after it, over the end of a month and a leap day', () => {
  const town = organ('示例镇人民政府', '镇')
  expect(daysLate('2022-01-31', town, 2021)).toBe(0)
  expect(daysLate('2022-01-02', town, 2021)).toBe(0)
  expect(daysLate('2022-02-01', town, 2021)).toBe(1)
  expect(daysLate('2024-03-01', town, 2023)).toBe(30)
})
