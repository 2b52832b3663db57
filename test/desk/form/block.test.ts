import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOfText, copyOf, fillFrom } from '../../../src/desk/form/block.ts'
import { pastedWord, typedWord } from '../../../src/desk/form/cell-word.ts'
import { blockBetween, gridOf, slotOf, type Grid } from '../../../src/desk/form/grid.ts'
import { format2021 } from '../../a-report.ts'

const grids = format2021.tables.map(gridOf)
const requests = gridOf(format2021.tables.find(({ id }) => id === 'requests') as never)

const anyWord = fc.constantFrom('0', '7', '12', '空', '/', '待核', '1,5', '-', '2.02')

const anyPlace = fc
  .constantFrom(...grids)
  .chain((grid) =>
    fc.tuple(
      fc.constant(grid),
      fc.constantFrom(...grid.flat()),
      fc.array(fc.array(anyWord, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 30 }),
    ),
  )

describe('what is typed', () => {
  it('is written half as wide, and else as it is', () => {
    expect(typedWord(' １２．５ ')).toBe('12.5')
    expect(typedWord('／')).toBe('/')
    expect(typedWord('－4')).toBe('-4')
    for (const word of ['1，234', '007', '1a', '空', '待核', '、', ''])
      expect(typedWord(word)).toBe(word)
  })

  it('is blank where a cell of another table is seen to be empty', () => {
    for (const text of ['', ' ', '\u00A0', '\u3000\n']) expect(pastedWord(text)).toBe('空')
    expect(pastedWord('\u200B12\n')).toBe('12')
  })
})

describe('a block that is pasted', () => {
  it('is read from lines and tabs, however lines end', () => {
    expect(blockOfText('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
    expect(blockOfText('5')).toEqual([['5']])
  })

  it('fills just the cells it lies over, or nothing', () => {
    fc.assert(
      fc.property(anyPlace, ([grid, id, block]) => {
        const filled = fillFrom(grid, id, block)
        const at = slotOf(grid, id) ?? { line: 0, column: 0 }
        const wanted = block.flatMap((line, down) =>
          line.map((word, across) => [grid[at.line + down]?.[at.column + across], word] as const),
        )
        const fits = wanted.every(([cell]) => cell !== undefined)
        if ('refusal' in filled) expect(fits).toBe(false)
        else {
          expect(fits).toBe(true)
          expect([...filled.words]).toEqual(wanted)
        }
      }),
    )
  })

  it('says how large it is and how much room there is', () => {
    const [id = ''] = requests.at(-2)?.slice(-3) ?? []
    const three = ['1', '2', '3']
    expect(fillFrom(requests, id, [three, three])).toMatchObject({ size: '2 行 3 列' })
    expect(fillFrom(requests, id, [three, three, three])).toEqual({
      refusal:
        '复制的有 3 行 3 列，从这一格起只放得下 2 行 3 列，没有粘贴；请把光标放到左上角那一格。',
    })
  })

  it('with labels among the figures is refused, and the label is named', () => {
    const [first = ''] = requests[0] ?? []
    expect(fillFrom(requests, first, [['（一）予以公开', '1']])).toEqual({
      refusal: '第 1 行第 1 格“（一）予以公开”不是数，没有粘贴；请只选数字的格，再复制一次。',
    })
    expect(fillFrom(requests, first, [['12件']])).toHaveProperty('refusal')
  })
})

describe('a block that is copied', () => {
  it('pastes as what it was, one corner or the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requests.flat()),
        fc.constantFrom(...requests.flat()),
        (a, b) => {
          const origin = { line: 0, column: 0 }
          const ids = blockBetween(
            requests,
            slotOf(requests, a) ?? origin,
            slotOf(requests, b) ?? origin,
          )
          const block = ids.map((line, down) => line.map((_, across) => String(down * 10 + across)))
          const filled = fillFrom(requests, ids[0]?.[0] ?? '', blockOfText(copyOf(block).text))
          expect('words' in filled && [...filled.words.keys()]).toEqual(ids.flat())
          expect('words' in filled && [...filled.words.values()]).toEqual(block.flat())
        },
      ),
    )
  })

  it('is a table for programs that take one, and no HTML runs from it', () => {
    const lines: Grid = [['1', '<b>']]
    expect(copyOf(lines).html).toBe('<table><tr><td>1</td><td>&#60;b&#62;</td></tr></table>')
  })
})
