import { describe, expect, it } from 'vitest'
import { shownCell, viewOf, type ListRow } from '../../src/list/rows.ts'
import { randomFrom } from '../random-figures.ts'

const random = randomFrom(8)
const pick = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)] as T
const rows: readonly ListRow[] = Array.from({ length: 300 }, (_, at) => [
  `/organs/${at}/`,
  `${pick(['新集', '河东', '八陡'])}${pick(['镇', '乡'])}`,
  pick(['镇', '乡', '部门']),
  pick(['示例县', '假想县', null]),
  pick([null, 0, 3, 20, 13_810]),
])
const plain = { words: '', chosen: new Map<number, string>(), by: undefined, isDown: false }

describe('viewOf(rows, view)', () => {
  it('has the lines that a loop finds, for random questions', () => {
    for (let time = 0; time < 60; time += 1) {
      const words = pick(['', '新集', '示例 镇', '八陡 假想', '  县 '])
      const type = pick([undefined, '镇', '部门'])
      const chosen = new Map(type === undefined ? [] : [[1, type]])
      const found: ListRow[] = []
      for (const row of rows) {
        const text = `${row[1]} ${row[2]} ${row[3] ?? ''}`
        let fits = type === undefined || row[2] === type
        for (const word of words.split(' ')) if (!text.includes(word)) fits = false
        if (fits) found.push(row)
      }
      expect(viewOf(rows, { ...plain, words, chosen })).toEqual(found)
    }
  })

  it('sorts numbers as numbers, either way, with nothing last', () => {
    for (const isDown of [false, true]) {
      const cells = viewOf(rows, { ...plain, by: 3, isDown }).map((row) => row[4])
      const numbers = cells.filter((cell) => typeof cell === 'number')
      expect(cells.slice(0, numbers.length)).toEqual(numbers)
      const sorted = numbers.toSorted((one, other) => (isDown ? other - one : one - other))
      expect(numbers).toEqual(sorted)
      expect(cells).toHaveLength(rows.length)
    }
  })

  it('leaves the list itself as it is', () => {
    const before = JSON.stringify(rows)
    viewOf(rows, { ...plain, by: 0, isDown: true })
    expect(JSON.stringify(rows)).toBe(before)
  })
})

it('a cell is shown with its digits in groups, and nothing by its own word', () => {
  expect(shownCell(13_810, { none: '空' })).toBe('13,810')
  expect(shownCell(0, { none: '空' })).toBe('0')
  expect(shownCell(null, { none: '空' })).toBe('空')
})
